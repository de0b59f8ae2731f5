export type Fact = readonly [measure: string, date: unknown, slice?: unknown, value?: number];
/** Tells one fact of a row: counted once, or with its value. */
export type Say = (...fact: Fact) => void;
export const n = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const late = (date: unknown, due: unknown): boolean => String(date) > String(due);
