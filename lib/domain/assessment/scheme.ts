import { z } from 'zod';

import { checkItems } from '../inspection';
import { unitKinds } from '../org-unit';

/** Points are given to the hundredth. */
export const POINT_DECIMALS = 2;
const MOST_POINTS = 1000;
const MOST_ITEMS = 60;
const MOST_STEPS = 10;

const hundredths = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
const points = z.number().min(0).max(MOST_POINTS).refine(hundredths, 'twoDecimals');
const bound = z.number().min(-1e9).max(1e9);

/**
 * How points follow from a value. linear: `floor` gives nothing, `goal` everything, in between by proportion ·
 * threshold: the best step that is reached gives its points, none gives nothing · deduction: all points less `each` for
 * every case, at most `most` · entered: the assessor's own points.
 */
const formula = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('linear'), floor: bound, goal: bound }),
  z.object({
    kind: z.literal('threshold'),
    side: z.enum(['atLeast', 'atMost']),
    steps: z.array(z.object({ bound, points })).min(1).max(MOST_STEPS),
  }),
  z.object({ kind: z.literal('deduction'), each: points, most: points }),
  z.object({ kind: z.literal('entered') }),
]);
export type Formula = z.output<typeof formula>;
export type FormulaKind = Formula['kind'];

/**
 * Where a value comes from: an indicator of the catalogue, of the unit with everything below it · what rounds of
 * inspection found at the unit itself in the year (`items` empty: the whole checklist), as findings or as the share of
 * points · manual: judged by hand, with a reason and evidence.
 */
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('indicator'), code: z.string().min(1).max(80) }),
  z.object({
    kind: z.literal('inspection'),
    items: z.array(z.enum(checkItems)).max(checkItems.length),
    counts: z.enum(['findings', 'points']),
  }),
  z.object({ kind: z.literal('manual') }),
]);
export type Source = z.output<typeof source>;
export type SourceKind = Source['kind'];

/** What becomes of an item that cannot be rated: it leaves the whole, unless the scheme says otherwise. */
export const unratedRules = ['leaveOut', 'zero', 'full'] as const;

export const assessmentItem = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/, 'itemCode'),
  title: z.string().trim().min(1).max(120),
  /** full points */
  weight: points.refine((value) => value > 0, 'positive'),
  source,
  formula,
  unrated: z.enum(unratedRules),
  /** what is asked and by which rule, in the office's words */
  basis: z.string().trim().max(500),
});
export type AssessmentItem = z.output<typeof assessmentItem>;

const percent = z.number().min(0).max(1);

/**
 * One assessment of one year (考核, 政府信息公开条例 Art 46: 考核、社会评议、责任追究) as data: what is looked at, what it
 * weighs, how points follow from what was recorded, and who is named in public for them.
 */
export const assessmentScheme = z.object({
  title: z.string().trim().min(1).max(120),
  year: z.int().min(1990).max(2199),
  /** kinds of unit below the owner that are assessed */
  kinds: z.array(z.enum(unitKinds)).min(1),
  /** what the weights add up to */
  fullPoints: points.refine((value) => value > 0, 'positive'),
  /** a unit with less of the full points rated than this share has no rank */
  minRatedShare: percent,
  /** named as commended from this share of its rated points, as criticised below that one; null: only by hand */
  commendAt: percent.nullable(),
  criticiseBelow: percent.nullable(),
  items: z.array(assessmentItem).min(1).max(MOST_ITEMS),
});
export type AssessmentScheme = z.output<typeof assessmentScheme>;

export const PRESET_RATED_SHARE = 0.6;
