import { parseArgs } from 'node:util';

import { readOldReport } from '@/lib/documents/reading/read-file';
import { filedCells } from '@/lib/domain/report/filed/cells';
import { toLocale } from '@/lib/i18n/load';
import { placeText } from '@/lib/i18n/rule-text';
import { translator } from '@/lib/i18n/translator';
import type { Command } from './command';
import { fileBytes, textOption } from './file-argument';

const options = {
  year: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/**
 * `read-report FILE [--year 2024] [--json]`: the figures of an old report; --json prints the shape of SCHEMA.md, null
 * where a cell is blank. Exit 0 read, 1 not readable (the reason in words).
 */
export const readReportCommand: Command = async (args, io) => {
  const { values: given, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const locale = toLocale(textOption(given['lang']));
  const [t, rules] = [await translator(locale, 'reading'), await translator(locale, 'rules')];
  const refuse = (words: string): number => {
    io.err(words);
    return 1;
  };
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return refuse(t('command.usage'));
  const year = textOption(given['year']);
  if (year !== undefined && !/^(19|20)\d{2}$/.test(year)) return refuse(t('command.badYear', { year }));
  const bytes = await fileBytes(file);
  if (!bytes.ok) return refuse(t('command.noFile', { file, reason: bytes.error }));
  const read = await readOldReport(bytes.value, file);
  if (!read.ok) return refuse(t('command.noFile', { file, reason: t(`faults.${read.error}`) }));
  const report = year === undefined ? read.value.report : { ...read.value.report, year: Number(year) };
  const notes = read.value.notes.filter(({ code }) => code !== 'noYear' || report.year === 0);
  for (const { code, where, found } of notes) io.err(t(`notes.${code}`, { where: placeText(rules, where), found }));
  if (given['json'] === true) io.out(JSON.stringify(report, null, 2));
  else {
    const cells = filedCells(report).map(({ value }) => value);
    const blank = cells.filter((value) => value === null).length;
    const { unit, narrativeFigures } = report;
    const counts = { cells: cells.length - blank, blank, claims: narrativeFigures.length };
    io.out(t('command.read', { unit, year: String(report.year), ...counts }));
  }
  return 0;
};
