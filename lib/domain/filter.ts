import type { IsoDate } from './dates';
import { monthOf } from './dates';
import { formatPeriod, parsePeriod, type Period } from './period';

/** What the address asks for: ?unit=<code>&period=<formatPeriod>. */
export interface Filter {
  readonly unit: string;
  readonly period: Period;
}

export interface FilterDefaults {
  /** code of the unit at the top of the scope */
  readonly home: string;
  readonly today: IsoDate;
}

/** January to the current month of the current year. */
export function yearToDate(today: IsoDate): Period {
  const to = monthOf(today);
  return { from: to - (to % 100) + 1, to };
}

/** What is missing or cannot be read takes its default; whether the unit exists is the gate's question. */
export function parseFilter(query: { unit?: string; period?: string }, defaults: FilterDefaults): Filter {
  const unit = query.unit?.trim() ?? '';
  return {
    unit: unit === '' ? defaults.home : unit,
    period: parsePeriod(query.period ?? '') ?? yearToDate(defaults.today),
  };
}

/** The part of an address after '?', for a link that shows the same thing. */
export const filterQuery = (filter: Filter): string =>
  new URLSearchParams({ unit: filter.unit, period: formatPeriod(filter.period) }).toString();
