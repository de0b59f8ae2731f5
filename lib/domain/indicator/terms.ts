import type { IndicatorDefinition, Term } from './definition';

export const sumOf = (measure: string, ...slices: string[]): Term =>
  slices.length === 0 ? { measure } : { measure, slices };

/** A stock: what came in less what went out, before the period or up to its end. */
export const stock = (into: string, out: string, window: 'before' | 'through'): Term[] => [
  { measure: into, window },
  { measure: out, window, sign: -1 },
];

/** Whatever fell due: the answered, and the unanswered whose month is over. */
export const fellDue = (answered: string, open: string): Term[] => [
  { measure: answered },
  { measure: open, endedOnly: true },
];

type Common = Pick<IndicatorDefinition, 'code' | 'source'> & Partial<IndicatorDefinition>;
type Made = Omit<IndicatorDefinition, 'register'>;

export const total = (common: Common, ...numerator: Term[]): Made => ({
  kind: 'sum',
  unit: 'items',
  decimals: 0,
  direction: 'none',
  version: 1,
  numerator,
  ...common,
});

export const share = (common: Common, numerator: readonly Term[], denominator: readonly Term[]): Made => ({
  kind: 'ratio',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  version: 1,
  numerator,
  denominator,
  ...common,
});

export const quantile = (common: Common, measure: string, q: number): Made => ({
  kind: 'quantile',
  unit: 'days',
  decimals: 0,
  direction: 'lower',
  version: 1,
  quantile: q,
  numerator: [{ measure }],
  ...common,
});

/** How many of the slices named occur at all. */
export const coverage = (common: Common, numerator: Term): Made => ({
  kind: 'coverage',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  version: 1,
  numerator: [numerator],
  ...common,
});

/** Days since the earliest date among the slices. */
export const oldest = (common: Common, numerator: Term): Made => ({
  kind: 'oldest',
  unit: 'days',
  decimals: 0,
  direction: 'lower',
  version: 1,
  numerator: [numerator],
  ...common,
});

/** Rates of the catalogue by the office's weights. */
export const weighted = (common: Common, parts: NonNullable<IndicatorDefinition['parts']>): Made => ({
  kind: 'weighted',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  version: 1,
  numerator: [],
  parts,
  ...common,
});
