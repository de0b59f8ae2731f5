import { notApplicableMeasure, enteredMeasure, unstatedMeasure, type EnterableRegister } from '../measure/entered';
import type { EntryCell } from './cells';
import type { EntryLine } from './lines';
import { textOf, type EntryValue } from './values';

const told = (cells: readonly EntryCell[], measure: string, slice: string): boolean =>
  cells.some((cell) => cell.measure === measure && cell.slice === slice);

function numberOf(cells: readonly EntryCell[], { measure, slice }: EntryLine): number {
  const own = cells.filter((cell) => cell.measure === measure && (slice === null || cell.slice === slice));
  return own.reduce((sum, { value }) => sum + value, 0);
}

/** What another month holds in a line, from whatever was counted there: rows or an entry. Nothing is known of a month without cells. */
function valueBeside(
  register: EnterableRegister,
  line: EntryLine,
  cells: readonly EntryCell[],
): EntryValue | undefined {
  if (cells.length === 0) return undefined;
  if (told(cells, enteredMeasure(register), '')) {
    if (told(cells, unstatedMeasure(register), line.measure)) return undefined;
    if (told(cells, notApplicableMeasure(register), line.measure)) return 'na';
  }
  return numberOf(cells, line);
}

export const textBeside = (register: EnterableRegister, line: EntryLine, cells: readonly EntryCell[]): string =>
  textOf(valueBeside(register, line, cells));
