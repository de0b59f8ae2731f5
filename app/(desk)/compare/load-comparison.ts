import 'server-only';

import { today } from '@/lib/clock';
import { kindsBelow, seriesBelow, valuesBelow, type UnitSeries } from '@/lib/data/comparison';
import { indicatorsOf, kindSetsOf, kindsShown, ofSize } from '@/lib/domain/figure/columns';
import type { CompareAddress } from '@/lib/domain/figure/compare-address';
import { comparedCodes, compareUnits, type Comparison } from '@/lib/domain/figure/comparison';
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
