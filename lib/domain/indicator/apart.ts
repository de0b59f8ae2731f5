import { measureByCode } from '../measure/catalogue';
import {
  apartMeasure,
  enterableRegisters,
  enteredMeasure,
  measureOfNeed,
  notApplicableMeasure,
  slicedNeed,
  unstatedMeasure,
  type EnterableRegister,
} from '../measure/entered';
import type { RegisterName } from '../register/definition';
import { indicatorByCode, indicators } from './catalogue';
import { windowOf, type BySlice, type CellLookup, type Window } from './cell-lookup';
import type { IndicatorDefinition, Term } from './definition';

/**
 * A month whose numbers were entered may leave lines blank. An indicator that needs one of them is then unknown for that
 * unit and month: the month is a gap (or not applicable), and the other numbers of the entry stay out of this indicator,
 * so that a part is never set against a whole that has more units in it. Everything here is additive like the cells.
 */
const needsIn = (d: IndicatorDefinition): readonly string[] => [
  ...[...d.numerator, ...(d.denominator ?? [])].map((term) =>
    term.slices === undefined ? term.measure : slicedNeed(term.measure),
  ),
  ...(d.parts ?? []).flatMap(({ code }) => {
    const part = indicatorByCode.get(code);
    return part === undefined ? [] : needsIn(part);
  }),
];

const JOIN = '+';
const setKey = (needs: Iterable<string>): string => [...new Set(needs)].sort().join(JOIN);
export const needsOfSet = (key: string): string[] => key.split(JOIN);
/** How a number that is kept out of a set is named among the slices of apartMeasure(). */
export const apartSlice = (set: string, measure: string, slice: string): string => `${set}>${measure}>${slice}`;

const isOf = (register: RegisterName, measure: string): boolean =>
  measureByCode.get(measure)?.registers.includes(register) === true;

/** What an indicator needs of one register. */
interface NeededSet {
  readonly register: EnterableRegister;
  readonly key: string;
}

const known = new WeakMap<IndicatorDefinition, readonly NeededSet[]>();

/** The measures that the indicator needs, by register; none of a register whose months cannot be entered. */
function setsOf(d: IndicatorDefinition): readonly NeededSet[] {
  const before = known.get(d);
  if (before !== undefined) return before;
  const needs = needsIn(d);
  const found = enterableRegisters.flatMap((register): NeededSet[] => {
    const own = needs.filter((need) => isOf(register, measureOfNeed(need)));
    return own.length === 0 ? [] : [{ register, key: setKey(own) }];
  });
  known.set(d, found);
  return found;
}

/** Drawn together, though no indicator needs both: the funnel of what was received and how far it came. */
export const stagesSet = setKey(['complaint.received', 'complaint.stage']);

/** What entries that say nothing of the set hold of one measure of it; slices as they stand under apartMeasure(). */
export const heldApart = (slices: ReadonlyMap<string, number>, set: string, measure: string): number =>
  [...slices].reduce((sum, [name, value]) => (name.startsWith(apartSlice(set, measure, '')) ? sum + value : sum), 0);

/** Every set of measures of the register that some indicator needs together, and each measure by itself. */
export function measureSets(register: EnterableRegister, measures: readonly string[]): string[] {
  const together = indicators.flatMap((d) => setsOf(d).filter((set) => set.register === register));
  const drawn = needsOfSet(stagesSet).every((need) => measures.includes(need)) ? [stagesSet] : [];
  return [...new Set([...measures, ...measures.map(slicedNeed), ...together.map(({ key }) => key), ...drawn])];
}

const at = (slices: BySlice, slice: string, window: Window): number => slices.get(slice)?.[window] ?? 0;

/** Unit-months whose entry says nothing of the set, for either reason. */
const silent = ({ register, key }: NeededSet, cells: CellLookup, window: Window): number =>
  at(cells.slices(unstatedMeasure(register)), key, window) +
  at(cells.slices(notApplicableMeasure(register)), key, window);

export const silentIn = (d: IndicatorDefinition, cells: CellLookup, window: Window): number =>
  setsOf(d).reduce((sum, set) => sum + silent(set, cells, window), 0);

/** Unit-months behind an indicator: whose numbers were entered and count in it, and those that are silent on it. */
export interface EntryCounts {
  readonly entered: number;
  readonly unstated: number;
  readonly notApplicable: number;
}

/** `stock`: months before the period lie behind the number as well. */
export function entryCounts(d: IndicatorDefinition, cells: CellLookup, stock: boolean): EntryCounts {
  const window = stock ? 'through' : 'period';
  let [entered, unstated, notApplicable] = [0, 0, 0];
  for (const set of setsOf(d)) {
    const all = cells.slices(enteredMeasure(set.register));
    if (all.size === 0) continue;
    unstated += at(cells.slices(unstatedMeasure(set.register)), set.key, 'period');
    notApplicable += at(cells.slices(notApplicableMeasure(set.register)), set.key, 'period');
    entered += at(all, '', window) - silent(set, cells, window);
  }
  return { entered, unstated, notApplicable };
}

/** What a cell holds of entries in which another measure of the indicator is blank; null where there are none. */
export function apartAt(
  d: IndicatorDefinition,
  term: Term,
  { cells, slice }: { readonly cells: CellLookup; readonly slice: string },
): number | null {
  for (const { register, key } of setsOf(d)) {
    const slices = cells.slices(apartMeasure(register));
    const found = slices.size === 0 ? undefined : slices.get(apartSlice(key, term.measure, slice));
    if (found !== undefined) return found[windowOf(term)];
  }
  return null;
}
