import { apartSlice, measureSets, needsOfSet } from '../indicator/apart';
import { measuresOf, reportedMeasure } from '../measure/catalogue';
import {
  apartMeasure,
  bookkeepingKind,
  enteredMeasure,
  measureOfNeed,
  needsSlices,
  notApplicableMeasure,
  unstatedMeasure,
  type EnterableRegister,
} from '../measure/entered';
import { entryForms, linesOf, type EntryLine } from './lines';
import type { EntryValue, EntryValues } from './values';

/** Changes when the rules below do: stored cells are then made anew (lib/data/cells-version.ts). */
export const ENTRY_RULES = 1;

export interface EntryCell {
  readonly measure: string;
  readonly slice: string;
  readonly value: number;
}

/** stated: its numbers count · blank: nothing is known of it · na: it does not apply to the unit */
type Standing = 'stated' | 'blank' | 'na';

/** Measures that rows of the register are added up to, without those that only keep the books. */
export const factsOf = (register: EnterableRegister): string[] =>
  measuresOf(register)
    .map(({ code }) => code)
    .filter((code) => code !== reportedMeasure(register) && bookkeepingKind(code) === null);

/** The line that this one is a part of, where all of them add up to it. */
const wholeOf = (register: EnterableRegister, id: string): string | undefined =>
  entryForms[register].rules.flatMap((rule) => (rule.kind === 'sum' && rule.parts.includes(id) ? rule.whole : []))[0];

/** Numbers of a measure by slice, from its lines. */
function numbersOf(lines: readonly EntryLine[], values: EntryValues): EntryCell[] {
  return lines.flatMap(({ id, measure, slice, also }) => {
    const value = values[id];
    if (typeof value !== 'number' || slice === null) return [];
    return [{ measure, slice, value }, ...(also === undefined ? [] : [{ ...also, value }])];
  });
}

/**
 * How a measure stands that is given slice by slice: every line, or some of them that add up to their whole, of which
 * the blank ones are then none.
 */
function standingOfSlices(given: readonly (EntryValue | undefined)[], whole: EntryValue | undefined): Standing {
  if (whole === 0) return 'stated';
  const stated = given.filter((value) => value !== undefined);
  if (stated.length === 0 || (typeof whole !== 'number' && stated.length < given.length)) return 'blank';
  return stated.every((value) => value === 'na') ? 'na' : 'stated';
}

interface Told {
  readonly standing: Standing;
  readonly cells: readonly EntryCell[];
}

const standingOf = (value: EntryValue | undefined): Standing => {
  if (value === undefined) return 'blank';
  return value === 'na' ? 'na' : 'stated';
};

/** What the entry says of one measure. */
function tell(register: EnterableRegister, measure: string, values: EntryValues): Told {
  const lines = linesOf(register).filter((line) => line.measure === measure || line.also?.measure === measure);
  const whole = lines.find(({ slice }) => slice === null);
  const parts = lines.filter((line) => line !== whole);
  const cells = numbersOf(parts, values).filter((cell) => cell.measure === measure);
  if (whole !== undefined) {
    const value = values[whole.id];
    // The whole alone: what its slices are is not known.
    const unsliced = typeof value === 'number' && cells.length === 0 ? [{ measure, slice: '', value }] : cells;
    return { standing: standingOf(value), cells: unsliced };
  }
  const [first] = parts;
  if (first === undefined) return { standing: 'blank', cells: [] };
  const sum = wholeOf(register, first.id);
  const given = parts.map(({ id }) => values[id]);
  return { standing: standingOfSlices(given, sum === undefined ? undefined : values[sum]), cells };
}

/** 'blank' wins: what is not known is a gap, whatever else does not apply. */
function standingOfSet(told: ReadonlyMap<string, Told>, set: string): Standing {
  const all = needsOfSet(set).map((need): Standing => {
    const found = told.get(measureOfNeed(need));
    if (found === undefined) return 'blank';
    return needsSlices(need) && found.cells.some(({ slice, value }) => slice === '' && value > 0)
      ? 'blank'
      : found.standing;
  });
  if (all.includes('blank')) return 'blank';
  return all.includes('na') ? 'na' : 'stated';
}

/** Cells of a month whose numbers were entered; `values` have passed checkValues(). */
export function entryCells(register: EnterableRegister, values: EntryValues): EntryCell[] {
  const told = new Map(factsOf(register).map((measure) => [measure, tell(register, measure, values)]));
  const counted = [...told.values()].flatMap(({ standing, cells }) => (standing === 'stated' ? cells : []));
  const books = measureSets(register, [...told.keys()]).flatMap((set): EntryCell[] => {
    const standing = standingOfSet(told, set);
    if (standing === 'stated') return [];
    const measure = standing === 'blank' ? unstatedMeasure(register) : notApplicableMeasure(register);
    const within = new Set(needsOfSet(set).map(measureOfNeed));
    const apart = counted
      .filter((cell) => within.has(cell.measure))
      .map((cell) => ({
        measure: apartMeasure(register),
        slice: apartSlice(set, cell.measure, cell.slice),
        value: cell.value,
      }));
    return [{ measure, slice: set, value: 1 }, ...apart];
  });
  const given = [reportedMeasure(register), enteredMeasure(register)].map((measure) => ({
    measure,
    slice: '',
    value: 1,
  }));
  return [...given, ...counted, ...books];
}
