import type { IndicatorDefinition } from '../indicator/definition';

/**
 * Lines of table 二 of the 2019 form (国办公开办函〔2019〕60号) that no register of this product counts: how many matters
 * an office has, what it published of all that it made, what it bought. Staff state them; without a term they are never
 * worked out, and their cells stay blank until somebody fills them.
 */
const fields = {
  regulations: ['newlyPublished', 'totalPublic'],
  normative: ['newlyPublished', 'totalPublic'],
  licence: ['prevYearItems', 'change'],
  otherService: ['prevYearItems', 'change', 'decisions'],
  penalty: ['prevYearItems', 'change'],
  coercion: ['prevYearItems', 'change'],
  fees: ['prevYearItems', 'change'],
  procurement: ['items', 'amount'],
} as const;

export type LegacyRow = keyof typeof fields;

const line = (row: LegacyRow, field: string): IndicatorDefinition => ({
  code: `form2019.${row}.${field}`,
  register: row === 'regulations' || row === 'normative' ? 'disclosures' : 'administrative-acts',
  kind: 'sum',
  unit: field === 'amount' ? 'yuan' : 'items',
  decimals: field === 'amount' ? 2 : 0,
  direction: 'none',
  numerator: [],
  reportedBy: [],
  source: 'annualForm2019',
  version: 1,
});

export const statedLines: readonly IndicatorDefinition[] = Object.entries(fields).flatMap(([row, own]) =>
  own.map((field) => line(row as LegacyRow, field)),
);
export const statedByCode: ReadonlyMap<string, IndicatorDefinition> = new Map(statedLines.map((d) => [d.code, d]));

/** A line that only people can state. */
export const isStated = (d: Pick<IndicatorDefinition, 'numerator'>): boolean => d.numerator.length === 0;

/** Cells that the registers do count, as today's form calls them. */
const counted: Readonly<Record<string, string>> = {
  'regulations.newlyMade': 'annual.regulation.made',
  'normative.newlyMade': 'annual.normative.made',
  'licence.decisions': 'annual.act.licences',
  'penalty.decisions': 'annual.act.penalties',
  'coercion.decisions': 'annual.act.coercions',
};

/** The line behind a cell of table 二 of the 2019 form. */
export const legacyCode = (row: LegacyRow, field: string): string =>
  counted[`${row}.${field}`] ?? `form2019.${row}.${field}`;

/** Columns of each row in the order of the form. */
export const legacyColumns = {
  regulations: ['newlyMade', 'newlyPublished', 'totalPublic'],
  normative: ['newlyMade', 'newlyPublished', 'totalPublic'],
  licence: ['prevYearItems', 'change', 'decisions'],
  otherService: ['prevYearItems', 'change', 'decisions'],
  penalty: ['prevYearItems', 'change', 'decisions'],
  coercion: ['prevYearItems', 'change', 'decisions'],
  fees: ['prevYearItems', 'change'],
  procurement: ['items', 'amount'],
} as const satisfies Readonly<Record<LegacyRow, readonly string[]>>;
