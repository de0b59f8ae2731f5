import { administrativeActs, type administrativeActColumns } from '../../lib/domain/administrative-act';
import { monthsOf, rowsOf, type DemoContext, type DemoRow, type Draft } from './context';
import { NOTHING_DUE, townships } from './places';
import { isGap, season } from './season';
import type { DemoUnit } from './units';

type ActDraft = Draft<typeof administrativeActColumns>;
interface Rates {
  readonly licences: number;
  readonly penalties: number;
  readonly coercions: number;
  /** mean fees of a month in yuan; 0 = the unit takes none */
  readonly fees: number;
}

/** The county's own departments, the towns by their size. */
function rates(unit: DemoUnit): Rates | null {
  if (unit.kind === 'county') return { licences: 420, penalties: 96, coercions: 4, fees: 182_000 };
  if (unit.kind === 'bureau' && unit.name !== NOTHING_DUE)
    return { licences: 46, penalties: 9, coercions: 0.6, fees: 6_400 };
  if (unit.kind !== 'township' && unit.kind !== 'street') return null;
  const size = (unit.population ?? 0) * 0.0001;
  return { licences: 2 + size * 2.4, penalties: 0.3 + size * 0.9, coercions: size * 0.08, fees: 0 };
}

/** A nought too many in the last statement of one office: the check of numbers has something to ask about. */
const isSlip = (context: DemoContext, unit: DemoUnit, month: number): boolean =>
  unit.name === townships[0]?.name && month === context.months.at(-2);

export function demoActs(context: DemoContext): DemoRow[] {
  return context.units.flatMap((unit) => {
    const mean = rates(unit);
    if (mean === null) return [];
    const drafts = monthsOf(context, unit).flatMap((month): ActDraft[] => {
      const random = context.random.fork(`acts/${unit.code}/${month}`);
      // The statement of a month comes after its end.
      if (month === context.months.at(-1) || isGap(context, unit, { register: 'administrative-acts', month }))
        return [];
      const blank = random.chance((1 - unit.quality) * 0.4);
      const share = season('service', month);
      return [
        {
          month,
          licences: random.count(mean.licences * share) * (isSlip(context, unit, month) ? 10 : 1),
          penalties: blank ? null : random.count(mean.penalties * share),
          coercions: blank ? null : random.count(mean.coercions * share),
          feesYuan: mean.fees === 0 ? 0 : Math.round(mean.fees * (0.7 + random.unit() * 0.6) * share),
        },
      ];
    });
    return rowsOf(context, { register: administrativeActs, unit, drafts });
  });
}
