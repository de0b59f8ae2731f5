import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { ensureCalendar } from '@/lib/data/calendar';
import { importTable } from '@/lib/data/import/import-table';
import { importUnits } from '@/lib/data/import/org-units';
import { unreadable } from '@/lib/data/import/collect';
import { emptyMap, type ImportMap, parseMap } from '@/lib/domain/import/map-file';
import { recognised } from '@/lib/domain/import/headings';
import type { ImportName, ImportOutcome } from '@/lib/domain/import/problem';
import type { TableFault } from '@/lib/domain/import/table';
import { importNames, importTarget, type ImportWords, isImportName } from '@/lib/domain/import/target';
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
}

async function readMap(name: ImportName, path: string | undefined): Promise<Result<ImportMap, TableFault>> {
  if (path === undefined) return ok(emptyMap);
  const json = await readFile(path, 'utf8').catch(() => null);
  if (json === null) return err({ code: 'fileNotFound', found: path });
  return parseMap(json, importTarget(name, { fields: {}, choices: {} }).fields);
}

async function importFile(job: Job, path: string): Promise<ImportOutcome> {
  const { name, given, map, words } = job;
  const target = importTarget(name, words);
  const recognise = (rows: Parameters<typeof recognised>[0]): number => recognised(rows, target, map);
  const table = await openTable(path, { sheet: given.sheet, encoding: given.encoding, recognise });
  if (!table.ok) return unreadable({ file: path, sheet: given.sheet ?? null }, table.error);
  const mode = given['dry-run'] ? 'dryRun' : 'apply';
  const request = { table: table.value, map, words, mode, sha256: await fileHash(path) } as const;
  const scope = operatorScope();
  if (name === 'org-units') return importUnits(scope, request);
  return importTable(scope, { ...request, register: name, unit: given.unit ?? null });
}

async function importFiles(io: Io, job: Job, files: readonly string[]): Promise<number> {
  await ensureCalendar();
  const outcomes: ImportOutcome[] = [];
  for (const file of files) outcomes.push(await importFile(job, file));
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
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return refuse(io, null, { key: 'unknownOption', found: error instanceof Error ? error.message : '' });
  }
  const { values: given, positionals } = parsed;
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
  return importFiles(io, { name, given, map: map.value, words: await importWords(name) }, files);
};
