import 'server-only';

import { getLocale } from 'next-intl/server';

import { unreadable } from '@/lib/data/import/collect';
import { importTables } from '@/lib/data/import/import-tables';
import { recallMap } from '@/lib/data/import/memory';
import { importUnits } from '@/lib/data/import/org-units';
import type { TableOrder } from '@/lib/data/import/prepare';
import { withProgress } from '@/lib/data/import/progress';
import { findUpload, keepRefused, type Upload } from '@/lib/data/import/uploads';
import { openTable } from '@/lib/documents/spreadsheet/open-table';
import { fileHash } from '@/lib/documents/spreadsheet/sniff';
import { may } from '@/lib/domain/access';
import type { ActionResult } from '@/lib/domain/action-result';
import { recognised } from '@/lib/domain/import/headings';
import { checkMap, emptyMap, type ImportMap } from '@/lib/domain/import/map-file';
import { type ImportOutcome, totalCounts } from '@/lib/domain/import/problem';
import type { FileChoice, FileReview, ImportOrder, ImportReview } from '@/lib/domain/import/review';
import type { TableFault } from '@/lib/domain/import/table';
import { importTarget, type ImportTarget, type ImportWords } from '@/lib/domain/import/target';
import { ok, type Result } from '@/lib/domain/result';
import type { Caller } from '@/lib/gate/action';
import { importWords } from '@/lib/i18n/import-words';
import { toLocale } from '@/lib/i18n/load';
import { fileWording } from './file-review-action';

export type ImportMode = 'dryRun' | 'apply';

const mapOf = (order: ImportOrder, { mapping, headerRow }: FileChoice): ImportMap => ({
  ...emptyMap,
  columns: Object.fromEntries((mapping ?? []).map(({ heading, fields }) => [heading, [...fields]])),
  constants: { ...order.constants },
  values: Object.fromEntries(Object.entries(order.values).map(([field, values]) => [field, { ...values }])),
  ...(headerRow === null ? {} : { headerRow }),
});

interface Work {
  readonly order: ImportOrder;
  readonly caller: Caller;
  readonly mode: ImportMode;
  readonly words: ImportWords;
  readonly target: ImportTarget;
  readonly uploads: readonly Upload[];
}

async function open(work: Work, choice: FileChoice, upload: Upload): Promise<Result<TableOrder, TableFault>> {
  const { order, target } = work;
  const map = checkMap(mapOf(order, choice), target.fields);
  if (!map.ok) return map;
  const table = await openTable(upload.path, {
    name: upload.name,
    sheet: choice.sheet ?? undefined,
    encoding: choice.encoding ?? undefined,
    recognise: (rows) => recognised(rows, target, map.value),
  });
  return table.ok ? ok({ table: table.value, map: map.value, sha256: await fileHash(upload.path) }) : table;
}

async function write({ order, caller, mode, words }: Work, tables: readonly TableOrder[]): Promise<ImportOutcome[]> {
  const { register } = order;
  const { scope } = caller;
  if (register !== 'org-units')
    return withProgress(order.files[0]?.token ?? '', (progress) =>
      importTables(scope, {
        register,
        tables,
        words,
        mode,
        progress,
        unit: order.unit,
        period: order.period,
        guess: true,
        recall: (signature) => recallMap(scope, register, signature),
        remember: mode === 'apply',
      }),
    );
  const outcomes: ImportOutcome[] = [];
  for (const table of tables) outcomes.push(await importUnits(scope, { ...table, words, mode }));
  return outcomes;
}

/** One outcome a file, in their order. An import waits until every file can be opened; a check tells of the others. */
async function run(work: Work): Promise<ImportOutcome[]> {
  const { order, uploads, mode } = work;
  const opened = await Promise.all(
    order.files.map(async (choice, i) => open(work, choice, uploads[i] ?? { path: '', name: '' })),
  );
  const good = opened.flatMap((one) => (one.ok ? [one.value] : []));
  const outcomes = mode === 'apply' && good.length < opened.length ? [] : await write(work, good);
  return opened.map((one, i) => {
    const place = { file: uploads[i]?.name ?? '', sheet: order.files[i]?.sheet ?? null };
    if (!one.ok) return unreadable(place, one.error);
    return outcomes.shift() ?? unreadable(place, { code: 'otherFileBroken', found: '' });
  });
}

/** The words of every refused row, beside its upload, for the file that comes back corrected. */
async function keep(file: FileReview, all: FileReview['problems']): Promise<void> {
  if (file.reading?.headerRow === null || file.reading === null || all.length === 0) return;
  const rows = new Map<number, string>();
  for (const { row, column, message } of all) {
    if (row === null) continue;
    const said = column === null ? message : `${column}：${message}`;
    rows.set(row, rows.has(row) ? `${rows.get(row) ?? ''}；${said}` : said);
  }
  const { sheet, encoding, headerRow } = file.reading;
  await keepRefused(file.token, { sheet, encoding, headerRow, rows: [...rows] });
}

/** Checks or imports uploaded files and words the result for the page. */
export async function reviewImport(
  order: ImportOrder,
  caller: Caller,
  mode: ImportMode,
): Promise<ActionResult<ImportReview>> {
  const { register } = order;
  if (register === 'org-units' && !may(caller.user.role, 'administer')) return { ok: false, error: 'forbidden' };
  const found = await Promise.all(order.files.map(({ token }) => findUpload(token, caller.user.id)));
  const uploads = found.filter((upload) => upload !== null);
  if (uploads.length < found.length) return { ok: false, error: 'expired' };
  const words = await importWords(register);
  const target = importTarget(register, words);
  const outcomes = await run({ order, caller, mode, words, target, uploads });
  const wording = await fileWording(register, toLocale(await getLocale()));
  const files: FileReview[] = [];
  for (const [i, outcome] of outcomes.entries()) {
    const place = { token: order.files[i]?.token ?? '', name: uploads[i]?.name ?? '' };
    const { file, problems } = wording.file(place, outcome);
    await keep(file, problems);
    files.push(file);
  }
  const readable = outcomes.every((outcome) => outcome.readable);
  const counts = totalCounts(outcomes.map((outcome) => outcome.counts));
  return {
    ok: true,
    value: { applied: mode === 'apply' && readable, readable, counts, files, fields: wording.fields },
  };
}
