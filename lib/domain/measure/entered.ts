import type { RegisterName } from '../register/definition';
import type { Measure } from './measure';

/** Registers of which an office that keeps them on paper may enter a month's numbers (docs/adr/0024). */
export const enterableRegisters = ['complaints', 'applications', 'disclosures'] as const satisfies RegisterName[];
export type EnterableRegister = (typeof enterableRegisters)[number];

export const isEnterable = (register: RegisterName): register is EnterableRegister =>
  (enterableRegisters as readonly RegisterName[]).includes(register);

/** 1 in a month whose numbers were entered and count. */
export const enteredMeasure = (register: EnterableRegister): string => `${register}.entered`;
/** By sets of measures (lib/domain/indicator/apart.ts): 1 where the entry leaves one of them blank. A gap. */
export const unstatedMeasure = (register: EnterableRegister): string => `${register}.unstated`;
/** The same where one of them does not apply to the unit: no gap, and no zero. */
export const notApplicableMeasure = (register: EnterableRegister): string => `${register}.notApplicable`;
/** Numbers of such an entry that must not be set against the numbers of others: a whole whose part is blank. */
export const apartMeasure = (register: EnterableRegister): string => `${register}.apart`;

/** Measures whose whole may be entered without its slices: an office that knows how many came, not from where. */
const mayBeWhole: readonly string[] = ['complaint.received'];

const SLICED = '/';
/** How a need of the slices of such a measure is named among sets of measures; a measure given by slice is its own name. */
export const slicedNeed = (measure: string): string => (mayBeWhole.includes(measure) ? `${measure}${SLICED}` : measure);
export const needsSlices = (need: string): boolean => need.endsWith(SLICED);
export const measureOfNeed = (need: string): string => (needsSlices(need) ? need.slice(0, -SLICED.length) : need);

/** What is kept of an entry beside its numbers; sums like everything else. */
export const bookkeepingOf = (register: EnterableRegister): string[] => [
  enteredMeasure(register),
  unstatedMeasure(register),
  notApplicableMeasure(register),
  apartMeasure(register),
];

const sliced = (register: EnterableRegister, code: string): Measure => ({
  code,
  registers: [register],
  kind: 'count',
  month: 'dated',
  ...(code === enteredMeasure(register) ? {} : { dimension: code === apartMeasure(register) ? 'apart' : 'measureSet' }),
});

export const bookkeepingMeasures: readonly Measure[] = enterableRegisters.flatMap((register) =>
  bookkeepingOf(register).map((code) => sliced(register, code)),
);

/** 'complaints.unstated' → 'unstated'; null for a measure of facts. */
export function bookkeepingKind(measure: string): 'entered' | 'unstated' | 'notApplicable' | 'apart' | null {
  const [register = '', kind = ''] = measure.split('.');
  if (!(enterableRegisters as readonly string[]).includes(register)) return null;
  return (['entered', 'unstated', 'notApplicable', 'apart'] as const).find((known) => known === kind) ?? null;
}

/**
 * Whether the cell says something by itself: what an entry leaves blank is told measure by measure, what follows from
 * that for indicators needs no line of its own among the revisions.
 */
export function isOwnFact(measure: string, slice: string): boolean {
  const kind = bookkeepingKind(measure);
  if (kind === null || kind === 'entered') return true;
  return kind !== 'apart' && !slice.includes('+') && !needsSlices(slice);
}
