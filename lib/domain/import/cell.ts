import type { Column, ColumnKind, Value } from '../columns';
import type { Moment, MomentError, ZoneShift } from './moment';
import { parseMoment, serialMoment } from './moment';
import { clean, fold, isDash, narrow } from './text';
import type { Cell } from './table';

/** One refused cell; `code` is a message key under problems.*. */
export interface CellFault {
  readonly code: string;
  readonly expected?: string;
}
export type CellResult = { readonly value: Value } | { readonly fault: CellFault };
/** A time without a date, waiting for the date of its row. */
export interface TimeAlone {
  readonly timeAlone: string;
}
export type CellReader = (cell: Cell) => CellResult | TimeAlone;

export interface CellContext {
  readonly date1904: boolean;
  readonly zone: ZoneShift;
  /** folded label or synonym → choice */
  readonly choices: ReadonlyMap<string, string>;
}

const INT_MAX = 2_147_483_647;
/** decimal(12,2), the narrowest money column */
const DECIMAL_MAX = 9_999_999_999;
const blank: CellResult = { value: null };
const fault = (code: string, expected?: string): CellResult => ({
  fault: expected === undefined ? { code } : { code, expected },
});

function text(cell: Cell): string {
  if (typeof cell === 'string') return clean(cell);
  return cell === null ? '' : String(cell);
}

function textReader(column: Column): CellReader {
  const longest = column.length ?? (column.kind === 'longText' ? 100_000 : 500);
  const oneLine = column.kind !== 'longText';
  return (cell) => {
    let value = text(cell);
    if (value === '') return blank;
    if (value.includes('\0')) return fault('nul');
    if (oneLine && value.includes('\n')) value = value.replace(/\s*\n\s*/g, ' ');
    return value.length > longest ? fault('tooLong', String(longest)) : { value };
  };
}

/** Codes are text: a number is written out in full, and refused where the program that saved it had lost digits (I3). */
function codeReader(column: Column): CellReader {
  const asText = textReader(column);
  return (cell) => {
    if (typeof cell === 'number' && !(Number.isSafeInteger(cell) || !Number.isInteger(cell)))
      return fault('codePrecision');
    if (typeof cell === 'string' && cell.includes('+') && /^\s*\d(?:\.\d+)?E\+\d+\s*$/i.test(cell))
      return fault('codePrecision');
    return asText(cell);
  };
}

function bounded(value: number, column: Column, most: number): CellResult {
  if (column.min !== undefined && value < column.min) return fault('tooSmall', String(column.min));
  const max = column.max ?? most;
  return value > max || value < -most ? fault('tooLarge', String(max)) : { value };
}

function numberOf(cell: Cell): number | null | 'blank' {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  const written = narrow(text(cell)).replace(/\s/g, '');
  if (written === '' || isDash(written)) return 'blank';
  if (!/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/.test(written) || !/\d/.test(written)) return null;
  return Number(written.replaceAll(',', ''));
}

function numberReader(column: Column): CellReader {
  const whole = column.kind === 'integer';
  return (cell) => {
    const value = numberOf(cell);
    if (value === 'blank') return blank;
    if (value === null || typeof cell === 'boolean') return fault('notANumber');
    if (whole && !Number.isInteger(value)) return fault('notWhole');
    return bounded(value, column, whole ? INT_MAX : DECIMAL_MAX);
  };
}

const faultOf = (code: MomentError): CellResult => fault(code, 'YYYY-MM-DD');

const REMEMBERED = 5000;

/** The same text is read once: days and choices recur by the thousand. */
function remembering(read: CellReader): CellReader {
  const known = new Map<string, ReturnType<CellReader>>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    if (known.size >= REMEMBERED) known.clear();
    const result = read(cell);
    known.set(cell, result);
    return result;
  };
}

function momentReader(context: CellContext, use: (m: Moment) => CellResult | TimeAlone): CellReader {
  return remembering((cell) => {
    if (typeof cell === 'number') {
      const serial = serialMoment(cell, context.date1904);
      return serial.ok ? use(serial.value) : faultOf(serial.error);
    }
    const written = text(cell);
    if (written === '' || isDash(written)) return blank;
    const moment = parseMoment(written, context.zone);
    return moment.ok ? use(moment.value) : faultOf(moment.error);
  });
}

const asDate = (m: Moment): CellResult => (m.date === null ? faultOf('notADate') : { value: m.date });
function asDateTime(m: Moment): CellResult | TimeAlone {
  if (m.date === null) return { timeAlone: m.time ?? '00:00:00' };
  return { value: `${m.date}T${m.time ?? '00:00:00'}` };
}

function monthReader(context: CellContext): CellReader {
  const dates = momentReader(context, asDate);
  return (cell) => {
    const written = narrow(text(cell));
    if (written === '') return blank;
    const m = /^(\d{4})(?:[-/.年])?(\d{1,2})月?$/.exec(written);
    if (m) {
      const month = Number(m[2]);
      return month >= 1 && month <= 12 ? { value: Number(m[1]) * 100 + month } : fault('notAMonth', 'YYYY-MM');
    }
    const date = dates(cell);
    if ('value' in date && typeof date.value === 'string')
      return { value: Number(date.value.slice(0, 4)) * 100 + Number(date.value.slice(5, 7)) };
    return fault('notAMonth', 'YYYY-MM');
  };
}

const truths = new Map<string, boolean>(
  Object.entries({
    是: true,
    否: false,
    true: true,
    false: false,
    1: true,
    0: false,
    yes: true,
    no: false,
    y: true,
    n: false,
    '√': true,
    '×': false,
    已解决: true,
    未解决: false,
  }),
);

const booleanReader: CellReader = (cell) => {
  if (typeof cell === 'boolean') return { value: cell };
  const written = fold(text(cell));
  if (written === '' || isDash(written)) return blank;
  const value = truths.get(written);
  return value === undefined ? fault('notABoolean') : { value };
};

function choiceReader(column: Column, context: CellContext): CellReader {
  const known = context.choices;
  return remembering((cell) => {
    const written = fold(text(cell));
    if (written === '') return blank;
    const value = known.get(written);
    return value === undefined ? fault('notAChoice', (column.choices ?? []).join(' ')) : { value };
  });
}

function choicesReader(column: Column, context: CellContext): CellReader {
  const one = choiceReader(column, context);
  return (cell) => {
    const parts = text(cell)
      .split(/[、，,;；|\n]+/)
      .filter((part) => part.trim() !== '');
    const values: string[] = [];
    for (const part of parts) {
      const read = one(part);
      if (!('value' in read)) return read;
      if (typeof read.value === 'string' && !values.includes(read.value)) values.push(read.value);
    }
    return values.length === 0 ? blank : { value: values };
  };
}

const makers: Readonly<Record<ColumnKind, (column: Column, context: CellContext) => CellReader>> = {
  text: textReader,
  longText: textReader,
  code: codeReader,
  integer: numberReader,
  decimal: numberReader,
  date: (_, context) => momentReader(context, asDate),
  dateTime: (_, context) => momentReader(context, asDateTime),
  month: (_, context) => monthReader(context),
  boolean: () => booleanReader,
  choice: choiceReader,
  choices: choicesReader,
};

/** Compiled once per column; reading a cell afterwards allocates next to nothing. */
export const cellReader = (column: Column, context: CellContext): CellReader => makers[column.kind](column, context);
