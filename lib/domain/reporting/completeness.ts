import { addWorkdays, type WorkCalendar } from '../calendar';
import type { IsoDate, Month } from '../dates';
import { lastDay } from '../period';
import { ratio } from '../ratio';
import type { SubmissionState } from '../submission';

/** A cell is one obligation of a unit in one month: rows, nil, entered numbers, nothing; '.' = the unit does not owe it. */
export type CellCode = '.' | 'r' | 'n' | 'e' | '-';

export const cellStates = [
  'notDue',
  'due',
  'reported',
  'entered',
  'nil',
  'late',
  'submitted',
  'returned',
  'accepted',
] as const;
export type CellState = (typeof cellStates)[number];

/** Working days of the next month within which a month is to be handed in, where the office has set nothing else. */
export const DUE_WORKDAY = 5;

/** The n-th working day after the month; null beyond the working calendar: not guessed. */
export function reportDue(calendar: WorkCalendar, month: Month, workday: number): IsoDate | null {
  const due = addWorkdays(calendar, lastDay({ from: month, to: month }), workday);
  return due.ok ? due.value : null;
}

export interface MonthFacts {
  readonly month: Month;
  /** one code for each obligation */
  readonly cells: string;
  readonly submission: SubmissionState | null;
  /** keys of cells given back, as positions among the obligations */
  readonly returned: readonly number[];
  readonly submittedOn: IsoDate | null;
}

/** One code for each obligation, in their order. */
export const codesOf = (facts: MonthFacts): CellCode[] => Array.from(facts.cells, (code) => code as CellCode);

export interface AsSeen {
  readonly today: IsoDate;
  readonly dueOn: IsoDate | null;
}

const hasEnded = (month: Month, today: IsoDate): boolean => lastDay({ from: month, to: month }) < today;

const filledBy: Partial<Record<CellCode, CellState>> = { n: 'nil', e: 'entered' };

/** What was handed in says more than what is in the register; a gap says most of all. */
function filledState(code: CellCode, facts: MonthFacts): CellState {
  if (facts.submission === 'accepted' || facts.submission === 'submitted') return facts.submission;
  return filledBy[code] ?? 'reported';
}

function emptyState(month: Month, seen: AsSeen): CellState {
  if (!hasEnded(month, seen.today)) return 'notDue';
  return seen.dueOn !== null && seen.today > seen.dueOn ? 'late' : 'due';
}

/** null: the unit does not owe this cell. */
export function cellState(facts: MonthFacts, at: number, seen: AsSeen): CellState | null {
  const code = (facts.cells[at] ?? '.') as CellCode;
  if (code === '.') return null;
  if (facts.returned.includes(at)) return 'returned';
  return code === '-' ? emptyState(facts.month, seen) : filledState(code, facts);
}

/** Which state of its cells a month is named after: the one somebody has to act on first. */
const loudest: readonly CellState[] = [
  'returned',
  'late',
  'due',
  'notDue',
  'reported',
  'entered',
  'nil',
  'submitted',
  'accepted',
];

export interface MonthSummary {
  readonly state: CellState;
  readonly required: number;
  readonly reported: number;
}

const isFilled = (code: string): boolean => code === 'r' || code === 'n' || code === 'e';

/** null: nothing is owed for this month. `at` limits it to some obligations. */
export function summarize(facts: MonthFacts, seen: AsSeen, at?: ReadonlySet<number>): MonthSummary | null {
  const chosen = codesOf(facts)
    .map((code, i) => ({ code, i }))
    .filter(({ i }) => at?.has(i) ?? true);
  const owed = chosen.filter(({ code }) => code !== '.');
  const states = new Set(owed.map(({ i }) => cellState(facts, i, seen)));
  const state = loudest.find((s) => states.has(s));
  if (state === undefined) return null;
  return { state, required: owed.length, reported: owed.filter(({ code }) => isFilled(code)).length };
}

export interface Share {
  readonly part: number;
  readonly whole: number;
  /** 0 to 1, null of nothing */
  readonly value: number | null;
}

export const shareOf = (part: number, whole: number): Share => ({ part, whole, value: ratio(part, whole) });

/** Cells reported among those owed for months that have ended: a running month is neither missing nor in the share. */
export function completeness(months: readonly MonthFacts[], today: IsoDate, at?: ReadonlySet<number>): Share {
  let part = 0;
  let whole = 0;
  for (const facts of months) {
    if (!hasEnded(facts.month, today)) continue;
    codesOf(facts).forEach((code, i) => {
      if (code === '.' || at?.has(i) === false) return;
      whole += 1;
      if (isFilled(code)) part += 1;
    });
  }
  return shareOf(part, whole);
}

/** Months first handed in by their due date, among those whose due date has passed. */
export function timeliness(
  months: readonly MonthFacts[],
  dueOf: (month: Month) => IsoDate | null,
  today: IsoDate,
): Share {
  const past = months.filter((facts) => {
    const due = dueOf(facts.month);
    return due !== null && due < today && codesOf(facts).some((code) => code !== '.');
  });
  const onTime = past.filter(({ month, submittedOn }) => submittedOn !== null && submittedOn <= (dueOf(month) ?? ''));
  return shareOf(onTime.length, past.length);
}
