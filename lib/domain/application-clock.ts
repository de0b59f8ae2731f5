import { addWorkdays, type WorkCalendar } from './calendar';
import type { Row } from './columns';
import { dueOf, type ClockFacts } from './deadline';
import { CORRECTION_NOTICE_DAYS } from './deadline/limits';
import { formatRanges, parseRanges } from './deadline/ranges';
import { isConfirmed } from './deadline/receipt';
import type { RowProblem } from './register/definition';
import { inOrder, needed, number, text } from './register/rules';

/** The pair of columns and the list beside it: every time of asking others. A range that cannot be read is refused by clockRules. */
function suspended(row: Row): NonNullable<ClockFacts['suspended']> {
  const from = text(row, 'suspendedFrom');
  const pair = from === null ? [] : [{ from, to: text(row, 'suspendedTo') }];
  const list = parseRanges(text(row, 'suspensions') ?? '');
  return [...pair, ...(list.ok ? list.value : [])];
}

/** What sets the clock of an application for information. */
export const applicationFacts = (row: Row): ClockFacts => ({
  kind: 'application',
  receivedOn: text(row, 'receivedOn') ?? '',
  confirmedOn: text(row, 'confirmedOn'),
  correctedOn: text(row, 'correctedOn'),
  paidOn: text(row, 'feePaidOn'),
  suspended: suspended(row),
  extendedDays: number(row, 'extendedDays'),
});

/** One spelling in the database, whatever was typed. */
export function tidySuspensions(row: Row): Row {
  const list = parseRanges(text(row, 'suspensions') ?? '');
  return list.ok ? { suspensions: list.value.length === 0 ? null : formatRanges(list.value) } : {};
}

function suspensionRules(row: Row): RowProblem[] {
  const written = text(row, 'suspensions') ?? '';
  const list = parseRanges(written);
  if (!list.ok) return [{ field: 'suspensions', code: list.error, found: written }];
  const received = text(row, 'receivedOn') ?? '';
  const early = list.value.find(({ from }) => from < received);
  return early === undefined
    ? []
    : [{ field: 'suspensions', code: 'beforeOther', found: early.from, expected: received }];
}

function confirmationRules(row: Row): RowProblem[] {
  const confirmed = text(row, 'confirmedOn');
  if (confirmed === null || isConfirmed(text(row, 'receivedVia') ?? '')) return [];
  return [{ field: 'confirmedOn', code: 'notConfirmed', found: confirmed }];
}

/** The rules of the clock that need no calendar: 政府信息公开条例 Art 30, 31, 33; 国办函〔2020〕109号. */
export function clockRules(row: Row): RowProblem[] {
  const extended = (number(row, 'extendedDays') ?? 0) > 0;
  return [
    ...needed(row, 'extendedOn', extended),
    // Art 33: the head of the office for disclosure consents.
    ...needed(row, 'extensionApprover', extended),
    ...needed(row, 'correctionNoticeOn', text(row, 'correctedOn') !== null),
    ...needed(row, 'suspendedTo', text(row, 'suspendedFrom') !== null && text(row, 'answeredOn') !== null),
    ...needed(row, 'feeNoticeOn', text(row, 'feePaidOn') !== null),
    ...inOrder(row, 'receivedOn', 'confirmedOn'),
    ...inOrder(row, 'receivedOn', 'correctionNoticeOn'),
    ...inOrder(row, 'correctionNoticeOn', 'correctionTermOn'),
    ...inOrder(row, 'correctionNoticeOn', 'correctedOn'),
    ...inOrder(row, 'receivedOn', 'suspendedFrom'),
    ...inOrder(row, 'suspendedFrom', 'suspendedTo'),
    ...inOrder(row, 'receivedOn', 'feeNoticeOn'),
    ...inOrder(row, 'feeNoticeOn', 'feePaidOn'),
    ...inOrder(row, 'receivedOn', 'extendedOn'),
    ...suspensionRules(row),
    ...confirmationRules(row),
  ];
}

/** Art 33: an extension is told before the days without it are over; afterwards there is nothing left to extend. */
export function extensionInTime(row: Row, calendar: WorkCalendar): RowProblem[] {
  const told = text(row, 'extendedOn');
  if (told === null || (number(row, 'extendedDays') ?? 0) === 0) return [];
  const due = dueOf(calendar, { ...applicationFacts(row), extendedDays: 0 });
  if (!due.ok || told <= due.value) return [];
  return [{ field: 'extendedOn', code: 'extendedLate', found: told, expected: due.value }];
}

/** Art 30: a correction notice after the seventh working day is a fact that may be recorded, and is said. */
export function lateNotices(row: Row, calendar: WorkCalendar): RowProblem[] {
  const told = text(row, 'correctionNoticeOn');
  if (told === null) return [];
  const received = text(row, 'confirmedOn') ?? text(row, 'receivedOn') ?? '';
  const last = addWorkdays(calendar, received, CORRECTION_NOTICE_DAYS);
  if (!last.ok || told <= last.value) return [];
  return [{ field: 'correctionNoticeOn', code: 'correctionLate', found: told, expected: last.value }];
}
