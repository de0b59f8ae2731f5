import 'server-only';

import type { UnitTargets } from '@/components/targets/targets-view';
import { today } from '@/lib/clock';
import { evaluateEach, unitsBelow } from '@/lib/data/indicators';
import { lettersBelow } from '@/lib/data/reporting/letters';
import { targetsOfEach } from '@/lib/data/reporting/targets';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { attained } from '@/lib/domain/indicator/target';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { yearPeriod } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';

interface Loaded {
  readonly own: UnitTargets;
  readonly below: readonly UnitTargets[];
}

/** The unit itself, those directly below, and further ones that signed. */
export async function loadTargets(
  scope: OrgScope,
  { unit, year }: { readonly unit: OrgUnit; readonly year: number },
): Promise<Loaded> {
  const period = yearPeriod(year);
  const [letters, further] = await Promise.all([
    lettersBelow(scope, { unitId: unit.id, year }),
    unitsBelow(scope, { parentId: unit.id, period, anywhere: true }),
  ]);
  const shown = [unit, ...further.filter(({ id, parentId }) => parentId === unit.id || letters.has(id))];
  const targets = await targetsOfEach(scope, { units: shown, year });
  const codes = [...new Set([...targets.values()].flatMap((of) => [...of.keys()]))];
  const values =
    codes.length === 0
      ? new Map<number, IndicatorValue[]>()
      : await evaluateEach(scope, shown, { period, asOf: today(), codes });
  const [own, ...below] = shown.map(({ id, code, name }): UnitTargets => ({
    unit: { id, code, name },
    letter: letters.get(id) ?? null,
    targets: attained(targets.get(id) ?? new Map<string, number>(), values.get(id) ?? []),
  }));
  if (own === undefined) throw new Error('the unit itself is always shown');
  return { own, below };
}
