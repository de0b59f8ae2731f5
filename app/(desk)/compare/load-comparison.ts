import 'server-only';

import { today } from '@/lib/clock';
import { evaluateChildren } from '@/lib/data/indicators';
import { columnSetOf, indicatorsOf, kindSets, kindsShown, type ColumnSet } from '@/lib/domain/figure/columns';
import { compareUnits, type Comparison } from '@/lib/domain/figure/comparison';
import type { OrgUnit, UnitKind } from '@/lib/domain/org-unit';
import { sameLastYear, type Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';

interface Asked {
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly columns: string | undefined;
  readonly kinds: string | undefined;
}

export interface LoadedComparison {
  readonly comparison: Comparison;
  readonly set: ColumnSet;
  readonly kinds: readonly UnitKind[];
  /** what else there is below the unit */
  readonly kindSets: readonly (readonly UnitKind[])[];
}

/** The units directly below one, of one kind, beside each other, with last year. */
export async function loadComparison(scope: OrgScope, asked: Asked): Promise<LoadedComparison> {
  const set = columnSetOf(asked.columns);
  const definitions = indicatorsOf(set);
  const common = { parentId: asked.unit.id, asOf: today(), codes: definitions.map((d) => d.code) };
  const [now, before] = await Promise.all([
    evaluateChildren(scope, { ...common, period: asked.period }),
    evaluateChildren(scope, { ...common, period: sameLastYear(asked.period) }),
  ]);
  const present = now.map((row) => row.unit.kind);
  const kinds = kindsShown(present, asked.kinds);
  const shown = now.filter((row) => kinds.includes(row.unit.kind));
  return {
    comparison: compareUnits({ definitions, now: shown, before }),
    set,
    kinds,
    kindSets: kindSets.filter((some) => some.some((kind) => present.includes(kind))),
  };
}
