import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { ensureCalendar } from '@/lib/data/calendar';
import { importTables } from '@/lib/data/import/import-tables';
import { importUnits } from '@/lib/data/import/org-units';
import { unreadable } from '@/lib/data/import/collect';
import type { TableOrder } from '@/lib/data/import/prepare';
import { emptyMap, type ImportMap, parseMap } from '@/lib/domain/import/map-file';
import { recognised } from '@/lib/domain/import/headings';
import type { ImportName, ImportOutcome } from '@/lib/domain/import/problem';
import type { TableFault } from '@/lib/domain/import/table';
import { importNames, importTarget, type ImportWords, isImportName } from '@/lib/domain/import/target';
import { parsePeriod, type Period } from '@/lib/domain/period';
import { err, ok, type Result } from '@/lib/domain/result';
import { openTable } from '@/lib/documents/spreadsheet/open-table';
import { fileHash } from '@/lib/documents/spreadsheet/sniff';
import { operatorScope } from '@/lib/gate/operator';
import { importWords } from '@/lib/i18n/import-words';
import { toLocale } from '@/lib/i18n/load';
import { translator } from '@/lib/i18n/translator';
import type { Command, Io } from './command';
import { describeRegister } from './import-describe';
import { printOutcome } from './import-print';

const options = {
  unit: { type: 'string' },
  map: { type: 'string' },
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  'header-row': { type: 'string' },
  period: { type: 'string' },
  lang: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  describe: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });
type Given = ReturnType<typeof parse>['values'];

interface Job {
  readonly name: ImportName;
  readonly given: Given;
  readonly map: ImportMap;
  readonly words: ImportWords;
  readonly period: Period | null;
}

async function readMap(name: ImportName, path: string | undefined): Promise<Result<ImportMap, TableFault>> {
  if (path === undefined) return ok(emptyMap);
  const json = await readFile(path, 'utf8').catch(() => null);
  if (json === null) return err({ code: 'fileNotFound', found: path });
  return parseMap(json, importTarget(name, { fields: {}, choices: {} }).fields);
}

interface Opened {
  readonly path: string;
  readonly order: Result<TableOrder, TableFault>;
}

async function open({ name, given, map, words }: Job, path: string): Promise<Opened> {
  const target = importTarget(name, words);
  const recognise = (rows: Parameters<typeof recognised>[0]): number => recognised(rows, target, map);
  const table = await openTable(path, { sheet: given.sheet, encoding: given.encoding, recognise });
  return { path, order: table.ok ? ok({ table: table.value, map, sha256: await fileHash(path) }) : table };
}

async function write(job: Job, tables: readonly TableOrder[]): Promise<ImportOutcome[]> {
  const { name, given, words } = job;
  const scope = operatorScope();
  const mode = given['dry-run'] ? 'dryRun' : 'apply';
  if (name !== 'org-units')
    return importTables(scope, { register: name, tables, words, unit: given.unit ?? null, mode, period: job.period });
  const outcomes: ImportOutcome[] = [];
  for (const order of tables) outcomes.push(await importUnits(scope, { ...order, words, mode }));
  return outcomes;
}

async function importFiles(io: Io, job: Job, files: readonly string[]): Promise<number> {
  await ensureCalendar();
  const opened: Opened[] = [];
  for (const file of files) opened.push(await open(job, file));
  const written = await write(
    job,
    opened.flatMap(({ order }) => (order.ok ? [order.value] : [])),
  );
  const place = (path: string) => ({ file: path, sheet: job.given.sheet ?? null });
  const outcomes = opened.map(({ path, order }) =>
    order.ok
      ? (written.shift() ?? unreadable(place(path), { code: 'emptyFile' }))
      : unreadable(place(path), order.error),
  );
  await printOutcome(io, outcomes, {
    name: job.name,
    locale: toLocale(job.given.lang),
    json: job.given.json,
    dryRun: job.given['dry-run'],
  });
  if (outcomes.some((outcome) => !outcome.readable)) return 1;
  return outcomes.every((outcome) => outcome.ok) ? 0 : 2;
}

async function refuse(io: Io, given: Given | null, words: { key: string; found: string }): Promise<number> {
  const t = await translator(toLocale(given?.lang), 'import');
  io.err(
    `${t(`command.${words.key}`, { found: words.found })}\n${t('command.usage', { registers: importNames.join(' ') })}`,
  );
  return 1;
}

/** `import REGISTER FILE…`: exit 0 all in, 2 some rows refused, 1 a file unreadable (nothing of it written). */
export const importCommand: Command = async (args, io) => {
  try {
    return await importParsed(io, parse(args));
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    return refuse(io, null, { key: 'unknownOption', found: error.message });
  }
};

async function importParsed(io: Io, { values: given, positionals }: ReturnType<typeof parse>): Promise<number> {
  const [name = '', ...files] = positionals;
  if (!isImportName(name)) return refuse(io, given, { key: 'unknownRegister', found: name });
  const locale = toLocale(given.lang);
  if (given.describe) return describeRegister(io, { name, locale, json: given.json });
  if (files.length === 0) return refuse(io, given, { key: 'unknownOption', found: 'FILE' });
  const map = await readMap(name, given.map);
  if (!map.ok) {
    const outcome = unreadable({ file: given.map ?? '', sheet: null }, map.error);
    await printOutcome(io, [outcome], { name, locale, json: given.json, dryRun: given['dry-run'] });
    return 1;
  }
  const period = parsePeriod(given.period ?? '');
  if (given.period !== undefined && period === null)
    return refuse(io, given, { key: 'unknownOption', found: `--period ${given.period}` });
  return importFiles(
    io,
    { name, given, map: withHeaderRow(map.value, given), words: await importWords(name), period },
    files,
  );
}

function withHeaderRow(map: ImportMap, given: Given): ImportMap {
  const headerRow = Number(given['header-row']);
  return Number.isInteger(headerRow) && headerRow > 0 ? { ...map, headerRow } : map;
}
