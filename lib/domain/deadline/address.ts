import type { ClockFacts } from '../deadline';
import { optionsOf, type QuestionField } from './question';
import { formatRanges } from './ranges';
import type { DateRange } from './walk';

const ended = (facts: ClockFacts): string =>
  formatRanges((facts.suspended ?? []).filter((range): range is DateRange => range.to !== null));

const positive = (days: number | null | undefined): string => (days ? String(days) : '');

/** What each option of the address says; '' is left out. */
const said: Readonly<Record<QuestionField, (facts: ClockFacts) => string | null | undefined>> = {
  received: (facts) => facts.receivedOn,
  via: () => null,
  confirmed: (facts) => facts.confirmedOn,
  corrected: (facts) => facts.correctedOn,
  paid: (facts) => facts.paidOn,
  accepted: (facts) => facts.acceptedOn,
  suspended: ended,
  extended: (facts) => positive(facts.extendedDays),
  days: (facts) => positive(facts.limitDays),
};

/** The facts of a clock as the address of the calculator; an asking that still goes on has no end to write down. */
export function calculatorAddress(facts: ClockFacts): string {
  const query = new URLSearchParams({ kind: facts.kind });
  for (const field of ['received', ...optionsOf(facts.kind)] as const) {
    const value = said[field](facts) ?? '';
    if (value !== '') query.set(field, value);
  }
  return `/deadlines?${query.toString()}`;
}
