import { dayKind, type CalendarError, type WorkCalendar } from '../calendar';
import { dayNumber, fromDayNumber, type IsoDate } from '../dates';
import { err, ok, type Result } from '../result';

/** What begins a clock, or begins it anew. */
export type StartReason = 'received' | 'confirmed' | 'corrected' | 'paid' | 'accepted' | 'formed';
export type StepReason =
  | StartReason
  /** run before the clock began anew, and therefore void */
  | 'superseded'
  | 'workday'
  /** a Saturday or Sunday worked in exchange for a day off */
  | 'makeUp'
  | 'weekend'
  | 'holiday'
  /** a working day spent asking third parties or other organs */
  | 'suspended'
  | 'calendarDay';

/** Both ends belong to it. */
export interface DateRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Clock {
  /** in order of time; the last one counts, the day itself does not (民法典 Art 201) */
  readonly starts: readonly { readonly on: IsoDate; readonly reason: StartReason }[];
  readonly count: 'workdays' | 'days';
  readonly limit: number;
  readonly away: readonly DateRange[];
}

/** One calendar day. `day`: how many days have counted up to and including it. */
export interface Step {
  readonly date: IsoDate;
  readonly day: number;
  readonly counts: boolean;
  readonly reason: StepReason;
  /** of the holiday or of the make-up day, as the notice has it */
  readonly name?: string;
}

export interface Deadline {
  readonly due: IsoDate;
  /** every calendar day from the first start to the last day, none twice */
  readonly steps: readonly Step[];
}

type Visit = (day: number, counted: number, reason: StepReason) => void;

const counts = (reason: StepReason): boolean => reason === 'workday' || reason === 'makeUp' || reason === 'calendarDay';

function reasonOf(calendar: WorkCalendar, clock: Clock, day: number): StepReason | null {
  if (clock.count === 'days') return 'calendarDay';
  const kind = dayKind(calendar, day);
  if (kind === null || kind === 'weekend' || kind === 'holiday' || clock.away.length === 0) return kind;
  const date = fromDayNumber(day);
  return clock.away.some((range) => range.from <= date && date <= range.to) ? 'suspended' : kind;
}

/** The last day of the clock; `visit` is told every day after the start. One walk decides and explains. */
export function lastDay(calendar: WorkCalendar, clock: Clock, visit?: Visit): Result<IsoDate, CalendarError> {
  let day = dayNumber(clock.starts.at(-1)?.on ?? '');
  if (Number.isNaN(day)) return err('beyondCalendar');
  for (let counted = 0; counted < clock.limit;) {
    day += 1;
    const reason = reasonOf(calendar, clock, day);
    if (reason === null) return err('beyondCalendar');
    if (counts(reason)) counted += 1;
    visit?.(day, counted, reason);
  }
  return ok(fromDayNumber(day));
}

/** The days before the clock began for good. */
function before(clock: Clock): Step[] {
  const steps: Step[] = [];
  clock.starts.forEach(({ on, reason }, i) => {
    steps.push({ date: on, day: 0, counts: false, reason });
    const next = clock.starts[i + 1];
    if (next === undefined) return;
    for (let day = dayNumber(on) + 1; day < dayNumber(next.on); day += 1)
      steps.push({ date: fromDayNumber(day), day: 0, counts: false, reason: 'superseded' });
  });
  return steps;
}

/** The last day and the way to it. */
export function explained(calendar: WorkCalendar, clock: Clock): Result<Deadline, CalendarError> {
  const steps = before(clock);
  const due = lastDay(calendar, clock, (number, day, reason) => {
    const date = fromDayNumber(number);
    const name = clock.count === 'workdays' ? calendar.exceptions.get(date)?.name : undefined;
    steps.push({ date, day, counts: counts(reason), reason, ...(name === undefined ? {} : { name }) });
  });
  return due.ok ? ok({ due: due.value, steps }) : due;
}
