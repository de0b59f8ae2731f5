import 'server-only';

import { getLocale } from 'next-intl/server';

import { unreadable } from '@/lib/data/import/collect';
import { importTable } from '@/lib/data/import/import-table';
import { importUnits } from '@/lib/data/import/org-units';
import { findUpload, keepRefused, type Upload } from '@/lib/data/import/uploads';
import { fileHash } from '@/lib/documents/spreadsheet/sniff';
import { openTable } from '@/lib/documents/spreadsheet/open-table';
import { may } from '@/lib/domain/access';
import type { ActionResult } from '@/lib/domain/action-result';
import { recognised } from '@/lib/domain/import/headings';
import { checkMap, emptyMap, type ImportMap } from '@/lib/domain/import/map-file';
import type { ImportOutcome } from '@/lib/domain/import/problem';
import { type ImportOrder, type ImportReview, SHEET_SEPARATOR, type WordedProblem } from '@/lib/domain/import/review';
import { importTarget } from '@/lib/domain/import/target';
import type { OrgScope } from '@/lib/domain/scope';
import type { Caller } from '@/lib/gate/action';
import { importWords, registerWords } from '@/lib/i18n/import-words';
import { toLocale } from '@/lib/i18n/load';
import { problemText } from '@/lib/i18n/problem-text';
import { translator } from '@/lib/i18n/translator';

const SHOWN = 200;

export type ImportMode = 'dryRun' | 'apply';

const mapOf = ({ mapping }: ImportOrder): ImportMap => ({
  ...emptyMap,
  columns: Object.fromEntries((mapping ?? []).map(({ heading, fields }) => [heading, [...fields]])),
});

interface Work {
  readonly upload: Upload;
  readonly scope: OrgScope;
  readonly mode: ImportMode;
}

async function run(order: ImportOrder, { upload, scope, mode }: Work): Promise<ImportOutcome> {
  const words = await importWords(order.register);
  const target = importTarget(order.register, words);
  const place = { file: upload.name, sheet: order.sheet };
  const map = checkMap(mapOf(order), target.fields);
  if (!map.ok) return unreadable(place, map.error);
  const table = await openTable(upload.path, {
    name: upload.name,
    sheet: order.sheet ?? undefined,
    recognise: (rows) => recognised(rows, target, map.value),
  });
  if (!table.ok) return unreadable(place, table.error);
  const request = { table: table.value, map: map.value, words, mode, sha256: await fileHash(upload.path) };
  if (order.register === 'org-units') return importUnits(scope, request);
  return importTable(scope, { ...request, register: order.register, unit: order.unit });
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
// A cell that begins like a formula would run when Excel opens the file.
const harmless = (text: string): string => quoted(/^[=+\-@\t]/.test(text) ? `'${text}` : text);

function csvOf(problems: readonly WordedProblem[], headings: readonly string[]): string {
  const rows = problems.map((p) => [String(p.row ?? ''), p.column ?? '', p.found ?? '', p.message]);
  return `\ufeff${[[...headings], ...rows].map((row) => row.map(harmless).join(',')).join('\r\n')}\r\n`;
}

/** Checks or imports an uploaded file and words the result for the page. */
export async function reviewImport(
  order: ImportOrder,
  caller: Caller,
  mode: ImportMode,
): Promise<ActionResult<ImportReview>> {
  if (order.register === 'org-units' && !may(caller.user.role, 'administer')) return { ok: false, error: 'forbidden' };
  const upload = await findUpload(order.token, caller.user.id);
  if (upload === null) return { ok: false, error: 'expired' };
  const locale = toLocale(await getLocale());
  const outcome = await run(order, { upload, scope: caller.scope, mode });
  const say = await problemText(order.register, locale);
  const words = await registerWords(order.register, locale);
  const t = await translator(locale, 'import');
  const worded = outcome.problems.map((problem) => ({ ...problem, message: say(problem) }));
  const headings = ['row', 'columnName', 'found', 'message'].map((key) => t(key));
  if (worded.length > 0) await keepRefused(order.token, csvOf(worded, headings));
  const { fields } = importTarget(order.register, { fields: {}, choices: {} });
  const several = outcome.problems.find((problem) => problem.code === 'severalSheets');
  return {
    ok: true,
    value: {
      applied: mode === 'apply' && outcome.readable,
      readable: outcome.readable,
      counts: outcome.counts,
      problems: worded.slice(0, SHOWN),
      problemsTotal: worded.length,
      notices: outcome.notices.slice(0, SHOWN).map((notice) => ({ ...notice, message: say(notice) })),
      mapping: outcome.mapping,
      fields: fields.map((field) => ({ value: field, label: words.fields[field] ?? t(field) })),
      sheets: several?.expected?.split(SHEET_SEPARATOR) ?? [],
    },
  };
}
