import { readCell } from './number-cell';
import type { ReadingNote } from './blocks';

/** Takes what is noted on the way. */
export type Notes = ReadingNote[];

/** The number of a cell, with what is odd about it noted beside its place. */
export function take(printed: string, where: string, notes: Notes): number | null {
  const { value, note } = readCell(printed);
  if (note !== null) notes.push({ code: note, where, found: printed.trim().slice(0, 60) });
  return value;
}
