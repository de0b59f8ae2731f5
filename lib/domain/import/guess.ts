import type { Column } from '../columns';
import { cellReader } from './cell';
import { parseMoment, zoneShift } from './moment';
import type { Cell, RawRow } from './table';
import { type ImportTarget, UNIT_FIELD } from './target';
import { clean } from './text';

export interface GuessInput {
  readonly rows: readonly RawRow[];
  readonly target: ImportTarget;
  /** fields that have a column or a constant */
  readonly taken: ReadonlySet<string>;
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}\-_/.()（）〔〕[\]]{0,49}$/u;
const zone = zoneShift('Asia/Shanghai');

/** All cells of the column that hold something. */
const column = (rows: readonly RawRow[], index: number): Cell[] =>
  rows.flatMap(({ cells }) => {
    const cell = cells[index] ?? null;
    return cell === null || (typeof cell === 'string' && clean(cell) === '') ? [] : [cell];
  });

const codes = (cells: readonly Cell[]): boolean => {
  const texts = cells.map((cell) => clean(String(cell)));
  if (texts.every((text) => parseMoment(text, zone).ok)) return false;
  return new Set(texts).size === texts.length && texts.every((code) => CODE.test(code) && /\d/.test(code));
};

/** What all cells of a column would have to be; numbers are no dates here: a count would pass for a day of 1905. */
function tester(
  field: string,
  { kind, choices = [] }: Column,
  target: ImportTarget,
): (cells: readonly Cell[]) => boolean {
  if (kind === 'code') return codes;
  if (kind === 'choice' && choices.length === 0) return () => false;
  const known = target.choices.get(field) ?? new Map<string, string>();
  const read = cellReader({ kind }, { date1904: false, zone, choices: known });
  const fits = (cell: Cell): boolean => {
    const result = read(cell);
    return typeof cell === 'string' && 'value' in result && result.value !== null;
  };
  return (cells) => cells.every(fits);
}

const guessable = new Set(['code', 'date', 'dateTime', 'month', 'choice']);

/**
 * Columns whose headings say nothing, by what they hold: only where one field without a column fits and no other
 * column would do for it. People see every guess and can change it; a wrong guess costs more than none.
 */
export function guessColumns(free: readonly number[], { rows, target, taken }: GuessInput): Map<number, string[]> {
  const fields = Object.entries(target.columns).filter(
    ([field, c]) =>
      field !== UNIT_FIELD &&
      !taken.has(field) &&
      guessable.has(c.kind) &&
      (c.required === true || c.kind === 'choice'),
  );
  const fits = new Map<number, string[]>();
  for (const index of free) {
    const cells = column(rows, index);
    if (cells.length < 2) continue;
    fits.set(
      index,
      fields.filter(([field, c]) => tester(field, c, target)(cells)).map(([field]) => field),
    );
  }
  const rivals = (field: string): number => [...fits.values()].filter((list) => list.includes(field)).length;
  return new Map([...fits].filter(([, list]) => list.length === 1 && rivals(list[0] ?? '') === 1));
}
