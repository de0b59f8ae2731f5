import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { correctionsIn, evaluateCorrected, noCorrections } from '@/lib/domain/indicator/corrected';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { dayOf, lookupOf, type SumsByMeasure } from '@/lib/domain/indicator/lookup';
import { needsOf, type Needs } from '@/lib/domain/indicator/needs';
import { sumMonths, sumPeriod } from '@/lib/domain/indicator/span-sums';
import { totalsOf, type CellTotal } from '@/lib/domain/indicator/totals';
import { firstDay, lastDay, monthsIn, type Period } from '@/lib/domain/period';
import { readFacts, type Facts, type FactsAsked } from './cell-facts';
import { missingOf } from './missing';
import type { Members } from './members';

/** One question about units that each stand for everything below them; T is what it says of one of them. */
export interface Question<T> extends FactsAsked {
  readonly answer: (facts: Facts) => (root: number) => T;
}

/** What each question says, in their order. */
export type Answers<Q> = { readonly [K in keyof Q]: Q[K] extends Question<infer T> ? (root: number) => T : never };

/** Whether the roots are in scope is the caller's question. */
export async function ask<const Q extends readonly Question<unknown>[]>(
  members: Members,
  questions: Q,
): Promise<Answers<Q>> {
  const facts = await readFacts(members, questions);
  const answers = questions.map(({ answer }, i) => {
    const own = facts[i];
    if (own === undefined) throw new Error('every question has its facts');
    return answer(own);
  });
  return answers as unknown as Answers<Q>;
}

export interface AskedValues {
  readonly period: Period;
  /** the day from which it is seen: months that end after it have no open cases in their rates and miss no report */
  readonly asOf: IsoDate;
  /** the whole catalogue without them */
  readonly codes?: readonly string[];
}

const noSums: SumsByMeasure = new Map();

const wanting = (needs: Needs): Pick<FactsAsked, 'measures' | 'stocks' | 'reporters' | 'weighted'> => ({
  measures: needs.measures,
  stocks: needs.stocks,
  reporters: needs.reporters,
  weighted: needs.definitions.some(({ kind }) => kind === 'weighted'),
});

/** Indicators of a period, in the order of their codes. */
export function valuesOf({ period, asOf, codes }: AskedValues): Question<IndicatorValue[]> {
  const needs = needsOf(codes);
  const asked = { ...wanting(needs), period, asOf, monthly: false };
  // A period that has not begun has no values, stocks included.
  const begun = firstDay(period) <= asOf;
  return {
    ...asked,
    answer: (facts) => (root) => {
      const sums = begun ? sumPeriod(facts.known(root), asked) : noSums;
      const options = { weights: facts.weights, day: dayOf(period, asOf) };
      const cells = lookupOf(sums, missingOf(facts.missing, root), options);
      const corrections = begun ? correctionsIn(facts.corrections(root), period, asOf) : noCorrections;
      return needs.definitions.map((d) => evaluateCorrected(d, cells, corrections));
    },
  };
}

export interface IndicatorSeries {
  readonly code: string;
  readonly points: readonly { readonly month: Month; readonly value: IndicatorValue }[];
}

/** Each month of the period by itself; stocks as they stood at its end. */
export function seriesOf(of: AskedValues & { readonly codes: readonly string[] }): Question<IndicatorSeries[]> {
  const { period, asOf } = of;
  const needs = needsOf(of.codes);
  const asked = { ...wanting(needs), period, asOf, monthly: true };
  return {
    ...asked,
    answer: (facts) => (root) => {
      const sums = sumMonths(facts.known(root), asked);
      const corrected = facts.corrections(root);
      const months = monthsIn(period).map((month) => {
        const own = { from: month, to: month };
        const begun = firstDay(own) <= asOf;
        const options = { weights: facts.weights, day: dayOf(own, asOf) };
        const known = (begun ? sums.get(month) : undefined) ?? noSums;
        return {
          month,
          cells: lookupOf(known, missingOf(facts.missing, root, month), options),
          corrections: begun ? correctionsIn(corrected, own, asOf) : noCorrections,
        };
      });
      return needs.definitions.map((d) => ({
        code: d.code,
        points: months.map(({ month, cells, corrections }) => ({
          month,
          value: evaluateCorrected(d, cells, corrections),
        })),
      }));
    },
  };
}

interface AskedCells {
  readonly period: Period;
  readonly measures: readonly string[];
}

/** Cells of some measures as they stand, without an indicator. */
const cellsOf = ({ period, measures }: AskedCells) => ({
  period,
  measures,
  asOf: lastDay(period),
  reporters: new Map<string, never>(),
  weighted: false,
});

/** For compositions and the tables of reports: cells by measure and slice, in that order. */
export function totalsIn(of: AskedCells): Question<CellTotal[]> {
  const asked = { ...cellsOf(of), stocks: of.measures, monthly: false };
  return {
    ...asked,
    answer: (facts) => (root) => {
      const cells = sumPeriod(facts.known(root), asked);
      const corrections = correctionsIn(facts.corrections(root), asked.period, asked.asOf);
      return of.measures.flatMap((measure) => totalsOf(measure, cells.get(measure), corrections.get(measure)));
    },
  };
}

/** The sums of some measures in each month of the period. */
export function monthsOf(of: AskedCells): Question<ReadonlyMap<Month, SumsByMeasure>> {
  const asked = { ...cellsOf(of), stocks: [], monthly: true };
  return { ...asked, answer: (facts) => (root) => sumMonths(facts.known(root), asked) };
}
