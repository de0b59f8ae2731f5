import 'server-only';

import { today } from '@/lib/clock';
import { kindsBelow, seriesBelow, seriesOfEach, valuesBelow, type UnitSeries } from '@/lib/data/comparison';
import { indicatorsOf, kindSetsOf, kindsShown, ofSize } from '@/lib/domain/figure/columns';
import type { CompareAddress } from '@/lib/domain/figure/compare-address';
import { pageOf } from '@/lib/domain/figure/compare-page';
import { comparedCodes, compareUnits, type Comparison } from '@/lib/domain/figure/comparison';
import { MOST_TRENDS, TREND_MONTHS, trendsOf, type Trends } from '@/lib/domain/figure/trends';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { OrgUnit, UnitKind } from '@/lib/domain/org-unit';
import { shiftMonth, type Period } from '@/lib/domain/period';
import { againstOf } from '@/lib/domain/period-choice';
import type { OrgScope } from '@/lib/domain/scope';

interface Asked {
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly address: CompareAddress;
  /** instead of the columns of the address */
  readonly definitions?: readonly IndicatorDefinition[];
}

export interface LoadedComparison {
  readonly comparison: Comparison;
  readonly kinds: readonly UnitKind[];
  /** what else there is below the unit */
  readonly kindSets: readonly (readonly UnitKind[])[];
  /** the earlier period */
  readonly against: Period;
  /** below so many cases there is no rank */
  readonly minimum: number;
}

async function unitsAsked(scope: OrgScope, { unit, period, address }: Asked) {
  const below = await kindsBelow(scope, { parentId: unit.id, period });
  return { parentId: unit.id, period, below, kinds: kindsShown(below, address.kinds), asOf: today() };
}

/** The units below one, of one kind and size, beside each other, with an earlier period. */
export async function loadComparison(scope: OrgScope, asked: Asked): Promise<LoadedComparison> {
  const { address, period } = asked;
  const definitions = asked.definitions ?? indicatorsOf(address.columns);
  const against = againstOf(period, address.against);
  const units = await unitsAsked(scope, asked);
  const values = await valuesBelow(scope, { ...units, against, codes: comparedCodes(definitions) });
  const now = ofSize(values.now, address.size);
  const { perResidents } = address;
  return {
    comparison: compareUnits({ definitions, ...values, now, perResidents }),
    kinds: units.kinds,
    kindSets: kindSetsOf(units.below),
    against,
    minimum: values.minimum,
  };
}

/** Two years, so that every month has its counterpart. */
const MONTHS_SHOWN = 24;

/** The months up to the end of the period, for each unit of the comparison. */
export async function loadSeries(
  scope: OrgScope,
  asked: Asked,
): Promise<{ span: Period; rows: readonly UnitSeries[] }> {
  const span = { from: shiftMonth(asked.period.to, 1 - MONTHS_SHOWN), to: asked.period.to };
  const units = await unitsAsked(scope, asked);
  const codes = (asked.definitions ?? []).map((d) => d.code);
  const rows = await seriesBelow(scope, { ...units, span, codes });
  return { span, rows: ofSize(rows, asked.address.size) };
}

/** The lines in the cells of a comparison, and the months they show; lines null where there would be too many. */
export interface LoadedTrends {
  readonly span: Period;
  readonly lines: Trends | null;
}

/**
 * Only where the address asks for them (?trend=1), for the units of the page and the indicators of the chosen group: a
 * table of 20 units × 80 indicators is 1,600 lines of twelve months, which nobody should wait for who wants the values.
 */
export async function loadTrends(
  scope: OrgScope,
  { address, period }: Pick<Asked, 'address' | 'period'>,
  comparison: Comparison,
): Promise<LoadedTrends | null> {
  if (!address.trend) return null;
  const { definitions } = comparison;
  const span = { from: shiftMonth(period.to, 1 - TREND_MONTHS), to: period.to };
  const units = pageOf(comparison, address).rows.map(({ unit }) => unit);
  if (units.length * definitions.length > MOST_TRENDS) return { span, lines: null };
  const codes = definitions.map((d) => d.code);
  const rows = await seriesOfEach(scope, units, { span, asOf: today(), codes });
  return { span, lines: trendsOf({ definitions, rows, perResidents: address.perResidents }) };
}
