import { basename } from 'node:path';
import { RowSource } from '@/lib/domain/import/row-source';
import { BrokenTable, type RawRow, type Table, type TableFault } from '@/lib/domain/import/table';
import { err, ok, type Result } from '@/lib/domain/result';
import { CsvParser, sniffDelimiter } from './csv';
import { encodings } from '@/lib/domain/import/encodings';
import { detectEncoding, knownEncoding, textChunks } from './encoding';
import { readStart, sniffKind } from './sniff';
import { type Inspection, inspectWorkbook, rawRow, workbookRows } from './workbook';

export interface OpenOptions {
  /** name shown to people; the file itself may lie under another */
  readonly name?: string;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  /** how many headings of the wanted register the first rows show; chooses among several sheets */
  readonly recognise: (rows: readonly RawRow[]) => number;
}

async function* textRows(path: string, encoding: string): AsyncGenerator<readonly RawRow[]> {
  let parser: CsvParser | null = null;
  for await (const text of textChunks(path, encoding)) {
    parser ??= new CsvParser(sniffDelimiter(text));
    yield parser.push(text);
  }
  if (parser) yield parser.end();
}

async function openText(path: string, start: Uint8Array, options: OpenOptions): Promise<Result<Table, TableFault>> {
  let encoding: Result<string, TableFault>;
  if (options.encoding === undefined) encoding = await detectEncoding(path, start);
  else {
    const known = knownEncoding(options.encoding);
    encoding =
      known === null
        ? err({ code: 'unknownEncodingName', found: options.encoding, expected: encodings.join(' ') })
        : ok(known);
  }
  if (!encoding.ok) return encoding;
  const file = options.name ?? basename(path);
  const rows = new RowSource(() => textRows(path, encoding.value));
  return ok({ file, sheet: null, date1904: false, fixedWidth: true, encoding: encoding.value, sheets: [], rows });
}

type Sheet = Inspection['sheets'][number];
const names = (sheets: readonly Sheet[]): string => sheets.map((s) => s.name).join(' / ');

/** The named sheet, the only visible one, or the only one whose headings are known; several such are asked about. */
function chooseSheet(sheets: readonly Sheet[], options: OpenOptions): Result<Sheet, TableFault> {
  if (options.sheet !== undefined) {
    const named = sheets.find((s) => s.name === options.sheet);
    if (!named) return err({ code: 'unknownSheet', found: options.sheet, expected: names(sheets) });
    return named.worksheet ? ok(named) : err({ code: 'notATable', found: named.name });
  }
  const visible = sheets.filter((s) => s.worksheet && !s.hidden && s.head.length > 0);
  const [first] = visible;
  if (!first) return err({ code: 'noVisibleSheet', found: names(sheets) });
  if (visible.length === 1) return ok(first);
  const scored = visible.map((s) => ({ s, score: options.recognise(s.head.map(rawRow)) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const matching = scored.filter(({ score }) => score === best && best >= 2);
  const [only] = matching;
  return only && matching.length === 1 ? ok(only.s) : err({ code: 'severalSheets', expected: names(visible) });
}

async function openWorkbook(
  path: string,
  kind: 'xlsx' | 'xls',
  options: OpenOptions,
): Promise<Result<Table, TableFault>> {
  try {
    const { sheets, date1904 } = await inspectWorkbook({ path, kind });
    const chosen = chooseSheet(sheets, options);
    if (!chosen.ok) return chosen;
    const { index } = chosen.value;
    const rows = new RowSource(() => workbookRows({ path, kind }, index));
    const layout = { date1904, fixedWidth: false, encoding: null };
    const offered = sheets.filter((s) => s.worksheet).map((s) => s.name);
    return ok({ file: options.name ?? basename(path), sheet: chosen.value.name, sheets: offered, ...layout, rows });
  } catch (error) {
    if (error instanceof BrokenTable) return err(error.fault);
    throw error;
  }
}

/** Opens a CSV, XLSX or XLS file as one table whose rows are read as they are asked for. */
export async function openTable(path: string, options: OpenOptions): Promise<Result<Table, TableFault>> {
  let start: Uint8Array;
  try {
    start = await readStart(path);
  } catch (error) {
    return err({ code: 'fileNotFound', found: error instanceof Error ? error.message : path });
  }
  const kind = sniffKind(options.name ?? path, start);
  if (!kind.ok) return kind;
  return kind.value === 'text' ? openText(path, start, options) : openWorkbook(path, kind.value, options);
}
