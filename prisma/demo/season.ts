import type { Month } from '../../lib/domain/dates';
import type { DemoContext } from './context';
import type { DemoUnit } from './units';

/** Share of an average month, January first: February is the spring festival. */
const seasons = {
  disclosure: [1.25, 0.6, 1.1, 1, 0.95, 1, 1, 0.9, 1.05, 0.95, 1.05, 1.2],
  complaint: [0.8, 0.55, 0.9, 0.95, 1.05, 1.25, 1.45, 1.4, 1.1, 0.9, 0.85, 0.8],
  service: [0.85, 0.6, 1.1, 1, 0.95, 0.95, 1.1, 1.1, 1.15, 1.05, 1.15, 1],
} as const;

export const season = (of: keyof typeof seasons, month: Month): number => seasons[of][(month % 100) - 1] ?? 1;

/** 0.85 three years ago, 1.1 now. */
export function trend(context: DemoContext, month: Month): number {
  const i = context.months.indexOf(month);
  return 0.85 + 0.25 * Math.max(0, i) * (context.months.length - 1) ** -1;
}

/** Share of the month that has passed by today, by working days of an ordinary month. */
export const elapsed = (context: DemoContext, month: Month): number =>
  month === context.months.at(-1) ? Math.min(1, context.workdays(month).length * 0.048) : 1;

/** Months for which a unit handed in nothing at all, not even a nil return: a gap, which is not a zero. */
export function isGap(context: DemoContext, unit: DemoUnit, of: { register: string; month: Month }): boolean {
  if (unit.kind === 'county' || of.month === context.months.at(-1)) return false;
  const rate = unit.quality > 0.93 ? 0.004 : unit.quality > 0.85 ? 0.02 : 0.06;
  return context.random.fork(`gap/${unit.code}/${of.register}/${of.month}`).chance(rate);
}
