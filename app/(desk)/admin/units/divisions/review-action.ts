import 'server-only';

import { getLocale } from 'next-intl/server';

import { importDivisions } from '@/lib/data/import/divisions';
import { withProgress } from '@/lib/data/import/progress';
import { readDivisions } from '@/lib/documents/divisions';
import type { ActionResult } from '@/lib/domain/action-result';
import type { DivisionReview } from '@/lib/domain/division-review';
import { env } from '@/lib/env';
import type { Caller } from '@/lib/gate/action';
import { importWords } from '@/lib/i18n/import-words';
import { toLocale } from '@/lib/i18n/load';
import { problemText } from '@/lib/i18n/problem-text';
import { fileWording } from '../../../imports/file-review-action';
import { progressOf } from './progress-of';

const SHOWN = 20;

/** Checks or imports a division with everything below it, and words the result for the page. */
export async function reviewDivisions(
  code: string,
  caller: Caller,
  mode: 'apply' | 'dryRun',
): Promise<ActionResult<DivisionReview>> {
  const locale = toLocale(await getLocale());
  const { version, divisions } = await readDivisions(env().root);
  const words = await importWords('org-units');
  const outcome = await withProgress(progressOf(caller.user), (progress) =>
    importDivisions(caller.scope, { version, divisions, code, words, mode, progress }),
  );
  if (outcome === null) return { ok: false, error: 'unknown' };
  if (!outcome.readable) return { ok: false, error: 'forbidden' };
  const { file } = (await fileWording('org-units', locale)).file({ token: '', name: '' }, outcome);
  const say = await problemText('org-units', locale);
  const { inserted, updated, unchanged, error } = outcome.counts;
  return {
    ok: true,
    value: {
      applied: mode === 'apply',
      counts: { inserted, updated, unchanged },
      clashes: outcome.problems.slice(0, SHOWN).map(say),
      clashesTotal: error,
      twins: outcome.notices.slice(0, SHOWN).map(say),
      twinsTotal: outcome.noticeCounts['divisionTwin'] ?? 0,
      samples: file.samples,
    },
  };
}
