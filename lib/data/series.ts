import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { evaluateCorrected, noCorrections } from '@/lib/domain/indicator/corrected';
import { presetWeights, type IndicatorValue, type Weights } from '@/lib/domain/indicator/definition';
import { dayOf, lookupOf, type SumsByMeasure } from '@/lib/domain/indicator/lookup';
import { needsOf, type Needs } from '@/lib/domain/indicator/needs';
import { firstDay, monthsIn, type Period } from '@/lib/domain/period';
import { sumsByMonth } from './cell-sums';
import { readMonthlyCorrections } from './corrections';
import { missingOf, missingReports } from './missing';
import { membersOf, type Root } from './members';
import { readSetting } from './settings';

export interface IndicatorSeries {
  readonly code: string;
  readonly points: readonly { readonly month: Month; readonly value: IndicatorValue }[];
}

interface Asked {
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly codes: readonly string[];
}

/** The office's weights of the three rates, read only where a weighted indicator is asked for. */
export const weightsOf = async ({ definitions }: Needs): Promise<Weights> =>
  (definitions.some((d) => d.kind === 'weighted') ? await readSetting('threeRates') : null) ?? presetWeights;

const noSums: SumsByMeasure = new Map();

/** Each month by itself, for each root; stocks as they stood at its end. Whether the roots are in scope is the caller's question. */
export async function seriesOf(roots: readonly Root[], asked: Asked): Promise<Map<number, IndicatorSeries[]>> {
  const { period, asOf } = asked;
  const needs = needsOf(asked.codes);
  const query = { ...needs, members: await membersOf(roots), period, asOf };
  const [sums, missing, weights, corrected] = await Promise.all([
    sumsByMonth(query),
    missingReports(query),
    weightsOf(needs),
    readMonthlyCorrections(query),
  ]);
  const lookupAt = (root: number, month: Month) => {
    const own = { from: month, to: month };
    const begun = firstDay(own) <= asOf;
    const options = { weights, day: dayOf(own, asOf) };
    return {
      cells: lookupOf((begun ? sums.get(root)?.get(month) : null) ?? noSums, missingOf(missing, root, month), options),
      corrections: begun ? corrected(root, month) : noCorrections,
    };
  };
  return new Map(
    roots.map(({ id }) => {
      const byMonth = monthsIn(period).map((month) => ({ month, ...lookupAt(id, month) }));
      const pointsOf = (d: Needs['definitions'][number]) =>
        byMonth.map(({ month, cells, corrections }) => ({ month, value: evaluateCorrected(d, cells, corrections) }));
      return [id, needs.definitions.map((d) => ({ code: d.code, points: pointsOf(d) }))];
    }),
  );
}
