import { dayNumber, monthOf, type IsoDate } from '../../lib/domain/dates';
import { firstDay, shiftMonth } from '../../lib/domain/period';
import { serviceCases, serviceDays } from '../../lib/domain/service-hall';
import { monthsOf, rowsOf, type DemoContext, type DemoRow, type HallDay } from './context';
import { dayCases } from './hall-cases';
import { dayCounts } from './hall-days';
import { isGap, season, trend } from './season';
import type { DemoUnit } from './units';

/** Since when a hall with a queue system keeps single cases: the larger one longer. */
function casesSince(context: DemoContext, unit: DemoUnit): IsoDate | null {
  if (unit.hall?.mode !== 'cases') return null;
  const month = shiftMonth(monthOf(context.today), unit.hall.windows > 5 ? -18 : -11);
  return firstDay({ from: month, to: month });
}

/** Monday first; 1970-01-01 was a Thursday. */
const weekdays = [1.25, 1.05, 1, 0.95, 0.85, 0.7, 0.7];
const weekday = (day: IsoDate): number => (dayNumber(day) + 3) % 7;

/** Every working day of the hall: with cases or with counts, never with both. */
function hallDays(context: DemoContext, unit: DemoUnit, register: 'service-cases' | 'service-days'): HallDay[] {
  const since = casesSince(context, unit);
  const hasCases = (day: IsoDate): boolean => since !== null && day >= since;
  return monthsOf(context, unit)
    .filter((month) => !isGap(context, unit, { register, month }))
    .flatMap((month) =>
      context
        .workdays(month)
        .filter((day) => hasCases(day) === (register === 'service-cases'))
        .map((day) => ({
          unit,
          day,
          load: season('service', month) * trend(context, month) * (weekdays[weekday(day)] ?? 1),
        })),
    );
}

const halls = (context: DemoContext): DemoUnit[] => context.units.filter((unit) => unit.hall !== null);

export const demoServiceCases = (context: DemoContext): DemoRow[] =>
  halls(context).flatMap((unit) => {
    const drafts = hallDays(context, unit, 'service-cases').flatMap((day) => dayCases(context, day));
    return rowsOf(context, { register: serviceCases, unit, drafts });
  });

export const demoServiceDays = (context: DemoContext): DemoRow[] =>
  halls(context).flatMap((unit) => {
    const drafts = hallDays(context, unit, 'service-days').flatMap((day) => dayCounts(context, day));
    return rowsOf(context, { register: serviceDays, unit, drafts });
  });
