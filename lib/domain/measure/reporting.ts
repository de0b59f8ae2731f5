import type { UnitKind } from '../org-unit';
import type { RegisterName } from '../register/definition';
import { registers as definitions } from '../register/registers';

/**
 * Kinds of unit that owe a monthly report in every register, be it a nil return. Any other unit owes one from the month
 * of its first report on: a village that never kept a register is not behind with it.
 */
export const monthlyReporters: readonly UnitKind[] = ['township', 'street'];

/** Registers of which one must be reported for a month not to be missing, as one key. */
export const reportersKey = (registers: readonly RegisterName[]): string => registers.join('+');

/** Whether months without a report are gaps at all: a register of meetings is kept when there is one (docs/adr/0008). */
export const owedMonthly = (registers: readonly RegisterName[]): boolean =>
  registers.some((name) => definitions[name].monthly);
