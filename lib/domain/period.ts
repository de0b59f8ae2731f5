import type { IsoDate, Month } from './dates';

/**
 * A run of whole months. Written in addresses and on the command line as
 * '2025', '2025H1', '2025Q3', '2025-11' or '2025-01..2025-11'.
 */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

const index = (month: Month): number => Math.floor(month / 100) * 12 + (month % 100) - 1;
const fromIndex = (i: number): Month => Math.floor(i / 12) * 100 + (i % 12) + 1;

export const shiftMonth = (month: Month, by: number): Month => fromIndex(index(month) + by);
export const monthsIn = (p: Period): Month[] => Array.from({ length: lengthOf(p) }, (_, i) => shiftMonth(p.from, i));
export const lengthOf = (p: Period): number => index(p.to) - index(p.from) + 1;
export const yearPeriod = (year: number): Period => ({ from: year * 100 + 1, to: year * 100 + 12 });
export const sameLastYear = (p: Period): Period => ({ from: p.from - 100, to: p.to - 100 });
export const previous = (p: Period): Period => shift(p, -lengthOf(p));
export const next = (p: Period): Period => shift(p, lengthOf(p));
export const firstDay = (p: Period): IsoDate => `${monthText(p.from)}-01`;

const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** By arithmetic: asked for every unit and month of a county, a Date each would be felt. */
function daysIn(month: Month): number {
  const [year, of] = [Math.floor(month / 100), month % 100];
  if (of === 2) return leap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(of) ? 30 : 31;
}

/** The last day of the period. */
export const lastDay = (p: Period): IsoDate => `${monthText(p.to)}-${daysIn(p.to)}`;

export const monthText = (m: Month): string => `${Math.floor(m / 100)}-${String(m % 100).padStart(2, '0')}`;

function shift(p: Period, by: number): Period {
  return { from: shiftMonth(p.from, by), to: shiftMonth(p.to, by) };
}

function month(text: string): Month | null {
  const m = /^((?:19|20|21)\d{2})-(\d{2})$/.exec(text);
  if (!m) return null;
  const value = Number(m[1]) * 100 + Number(m[2]);
  return value % 100 >= 1 && value % 100 <= 12 ? value : null;
}

/** null for anything that is not one of the written forms. */
export function parsePeriod(text: string): Period | null {
  const part = /^((?:19|20|21)\d{2})(?:(H[12])|(Q[1-4]))?$/.exec(text);
  if (part) return partOfYear(Number(part[1]), part[2] ?? part[3] ?? '');
  const [a, b, more] = text.split('..');
  if (more !== undefined) return null;
  const from = month(a ?? '');
  const to = b === undefined ? from : month(b);
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

function partOfYear(year: number, part: string): Period {
  if (part === '') return yearPeriod(year);
  const months = part.startsWith('H') ? 6 : 3;
  const first = (Number(part.slice(1)) - 1) * months + 1;
  return { from: year * 100 + first, to: year * 100 + first + months - 1 };
}

/** The shortest written form: parsePeriod(formatPeriod(p)) = p. */
export function formatPeriod(p: Period): string {
  const year = Math.floor(p.from / 100);
  const candidates = [`${year}`, `${year}H1`, `${year}H2`, `${year}Q1`, `${year}Q2`, `${year}Q3`, `${year}Q4`];
  const known = candidates.find((text) => {
    const q = parsePeriod(text);
    return q?.from === p.from && q.to === p.to;
  });
  if (known !== undefined) return known;
  return p.from === p.to ? monthText(p.from) : `${monthText(p.from)}..${monthText(p.to)}`;
}
