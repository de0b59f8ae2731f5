import type { UnitKind } from '../org-unit';
import type { RegisterName } from '../register/definition';

/**
 * Kinds of unit that owe a monthly report in every register, be it a nil return. Any other unit owes one from the month
 * of its first report on: a village that never kept a register is not behind with it.
 */
export const monthlyReporters: readonly UnitKind[] = ['township', 'street'];

/** Registers of which one must be reported for a month not to be missing, as one key. */
export const reportersKey = (registers: readonly RegisterName[]): string => registers.join('+');
