import { printable, type Sheet, type SheetCell } from './write';

/** Excel knows UTF-8 by this mark alone. */
const BOM = '\uFEFF';

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection); numbers are
 * written by us and stay numbers, negative ones too.
 */
export function neutral(text: string): string {
  return /^[\s]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function field(value: SheetCell | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value) : quoted(neutral(printable(value)));
}

/** Many lines to a chunk: a chunk per line costs more than the line. */
const CHUNK = 32_768;

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

async function* chunks(sheet: Sheet): AsyncGenerator<string> {
  let chunk = BOM + line(sheet.columns.map((column) => field(column.label)));
  for await (const row of sheet.rows) {
    chunk += line(sheet.columns.map((_, i) => field(row[i])));
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** UTF-8 with BOM, RFC 4180, as a stream. */
export function writeCsv(sheet: Sheet): ReadableStream<Uint8Array> {
  const source = chunks(sheet);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
