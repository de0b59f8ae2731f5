import { createHash } from 'node:crypto';
import type { z } from 'zod';

import { ensureCalendar } from '@/lib/data/calendar';
import { importTables } from '@/lib/data/import/import-tables';
import type { PushedRow, pushAnswer } from '@/lib/domain/api-schemas';
import { emptyMap } from '@/lib/domain/import/map-file';
import { noCounts } from '@/lib/domain/import/problem';
import { tableOfRows } from '@/lib/domain/import/pushed';
import type { RegisterName } from '@/lib/domain/register/definition';
import type { OrgScope } from '@/lib/domain/scope';
import { importWords } from '@/lib/i18n/import-words';
import { problemText } from '@/lib/i18n/problem-text';

interface Push {
  readonly register: RegisterName;
  readonly rows: readonly PushedRow[];
  readonly unit: string | null;
  readonly dryRun: boolean;
}

/** Rows of another system go the way of a file: one plan, one transaction, the same refusals. Row 1 is the first of the list. */
export async function pushRows(scope: OrgScope, push: Push): Promise<z.infer<typeof pushAnswer>> {
  await ensureCalendar();
  const sha256 = createHash('sha256').update(JSON.stringify(push.rows)).digest('hex');
  const [outcome] = await importTables(scope, {
    register: push.register,
    tables: [{ table: tableOfRows(push.rows), map: emptyMap, sha256 }],
    words: await importWords(push.register),
    unit: push.unit,
    mode: push.dryRun ? 'dryRun' : 'apply',
    period: null,
  });
  const say = await problemText(push.register, 'zh-CN');
  return {
    ok: outcome?.ok ?? false,
    dryRun: push.dryRun,
    counts: outcome?.counts ?? noCounts,
    problems: (outcome?.problems ?? []).map((problem) => ({
      row: problem.row === null ? null : problem.row - 1,
      column: problem.column,
      code: problem.code,
      found: problem.found,
      expected: problem.expected,
      message: say(problem),
    })),
  };
}
