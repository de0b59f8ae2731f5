import { BrokenTable, type RawRow } from '@/lib/domain/import/table';

/** Longest record in characters; real cells of 118,414 were met, a file without line ends is not a table. */
export const RECORD_MAX = 4_000_000;

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Delimited text to records, chunk by chunk. Records carry the line they begin on; line ends are LF, CRLF or CR, and
 * inside quotes they are content. A quote never closed makes the record faulty instead of swallowing the file silently.
 */
export class CsvParser {
  private readonly delimiter: number;
  private line = 1;
  private startLine = 1;
  private fields: string[] = [];
  private field = '';
  private quoted = false;
  /** the last character was a quote inside quotes: the next one tells what it meant */
  private closing = false;
  private afterCr = false;
  private begun = false;
  private size = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Records completed by this chunk. Throws BrokenTable for a record without end. */
  push(text: string): RawRow[] {
    const rows: RawRow[] = [];
    let at = 0;
    while (at < text.length) at = this.quoted ? this.inside(text, at) : this.outside(text, at, rows);
    if (this.size + this.field.length > RECORD_MAX)
      throw new BrokenTable({ code: 'recordTooLong', found: String(this.startLine), expected: String(RECORD_MAX) });
    return rows;
  }

  /** The last record, which need not end with a line end. */
  end(): RawRow[] {
    if (!this.begun) return [];
    const open = this.quoted && !this.closing;
    const row = this.record();
    return [open ? { ...row, fault: 'openQuote' } : row];
  }

  /** Takes everything up to the closing quote; returns where to go on. */
  private inside(text: string, from: number): number {
    if (this.closing) {
      this.closing = false;
      if (text.charCodeAt(from) !== QUOTE) {
        this.quoted = false;
        return from;
      }
      this.field += '"';
      return from + 1;
    }
    const quote = text.indexOf('"', from);
    const until = quote < 0 ? text.length : quote;
    for (let i = text.indexOf('\n', from); i >= 0 && i < until; i = text.indexOf('\n', i + 1)) this.line += 1;
    this.field += text.slice(from, until);
    if (quote < 0) return text.length;
    this.closing = true;
    return quote + 1;
  }

  private outside(text: string, from: number, rows: RawRow[]): number {
    const first = text.charCodeAt(from);
    if (this.afterCr) {
      this.afterCr = false;
      if (first === LF) return from + 1;
    }
    if (!this.begun) {
      this.begun = true;
      this.startLine = this.line;
    }
    if (first === QUOTE && this.field === '') {
      this.quoted = true;
      return from + 1;
    }
    return this.plain(text, from, rows);
  }

  private plain(text: string, from: number, rows: RawRow[]): number {
    let i = from;
    let code = 0;
    for (; i < text.length; i += 1) {
      code = text.charCodeAt(i);
      if (code === this.delimiter || code === LF || code === CR) break;
    }
    this.field += text.slice(from, i);
    if (i === text.length) return i;
    if (code === this.delimiter) this.closeField();
    else {
      rows.push(this.record());
      this.line += 1;
      this.afterCr = code === CR;
    }
    return i + 1;
  }

  private closeField(): void {
    this.fields.push(this.field);
    this.size += this.field.length;
    this.field = '';
  }

  private record(): RawRow {
    this.closeField();
    const row = { line: this.startLine, cells: this.fields };
    this.fields = [];
    this.size = 0;
    this.begun = false;
    this.quoted = false;
    this.closing = false;
    return row;
  }
}

/** The delimiter that occurs most often outside quotes in the first lines: comma, tab, semicolon or bar. */
export function sniffDelimiter(text: string): string {
  const counts = new Map([',', '\t', ';', '|'].map((c) => [c, 0]));
  let quoted = false;
  let lines = 0;
  for (const c of text.slice(0, 65_536)) {
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '\n') lines += 1;
    else counts.set(c, (counts.get(c) ?? -1) + (counts.has(c) ? 1 : 0));
    if (lines >= 5) break;
  }
  return [',', '\t', ';', '|'].reduce((best, c) => ((counts.get(c) ?? 0) > (counts.get(best) ?? 0) ? c : best), ',');
}
