import { strToU8, zipSync } from 'fflate';

import type { ReportDocument } from '@/lib/domain/report/document';
import { correctedLines, figureLines } from '@/lib/domain/report/frozen';
import { gridsOf } from '@/lib/domain/report/table-grid';
import { neutral } from './spreadsheet/write-csv';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Numbers stay numbers, negative ones too; any other text that a spreadsheet would run is made text. */
const field = (text: string): string => quoted(/^-?\d+(?:\.\d+)?%?$/.test(text) ? text : neutral(text));

/** UTF-8 with a byte order mark, CRLF: what Excel opens as it is. */
const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;

/** The document with its figures and those of them that rest on corrected numbers as JSON, and every table and chart as CSV, in one zip file. */
export function reportTwin(doc: ReportDocument): Uint8Array {
  const tables = gridsOf(doc);
  const json = { ...doc, figures: figureLines(doc), corrected: correctedLines(doc), tables };
  return zipSync({
    'report.json': strToU8(`${JSON.stringify(json, null, 2)}\n`),
    ...Object.fromEntries(tables.map(({ name, rows }) => [`${name}.csv`, strToU8(csv(rows))])),
  });
}
