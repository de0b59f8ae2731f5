import { addWorkdays, isWorkday, type WorkCalendar } from '../../lib/domain/calendar';
import type { Columns, Row, RowOf } from '../../lib/domain/columns';
import { addDays, monthOf, type IsoDate, type Month } from '../../lib/domain/dates';
import { APPLICATION_DAYS } from '../../lib/domain/deadline/limits';
import { firstDay, lastDay, monthsIn, shiftMonth } from '../../lib/domain/period';
import { complete, merged } from '../../lib/domain/import/complete';
import type { RegisterDefinition } from '../../lib/domain/register/definition';
import type { Random } from './random';
import type { DemoUnit } from './units';
import { makeWorkdays, type Workdays } from './workdays';

/** Some columns of a register, their names and types checked; `complete` fills the others. */
export type Draft<C extends Columns> = { -readonly [F in keyof RowOf<C>]?: RowOf<C>[F] };

/** A whole row of a register, derived columns included, of the unit with this code. */
export interface DemoRow {
  readonly unitCode: string;
  readonly row: Row;
}

/** A working day of a service hall. */
export interface HallDay {
  readonly unit: DemoUnit;
  readonly day: IsoDate;
  /** how busy the day is against an ordinary one */
  readonly load: number;
}

export interface DemoContext {
  /** last day with data */
  readonly today: IsoDate;
  /** 36 whole months and the current one */
  readonly months: readonly Month[];
  readonly calendar: WorkCalendar;
  readonly random: Random;
  /** working days of a month up to today */
  readonly workdays: (month: Month) => readonly IsoDate[];
  readonly units: readonly DemoUnit[];
  readonly count: Workdays;
}

export const HISTORY_MONTHS = 36;

/**
 * The day on which the demonstration ends: today, or, where the working calendar ends sooner, the last day on which
 * an application still gets a due date. Beyond it every clock would refuse.
 */
export function anchorDay(calendar: WorkCalendar, today: IsoDate): IsoDate {
  const end = `${Math.max(...calendar.years)}-12-31`;
  let day = today < end ? today : end;
  for (let tries = 0; tries < 400; tries += 1, day = addDays(day, -1))
    if (addWorkdays(calendar, day, APPLICATION_DAYS).ok) return day;
  throw new Error('工作日历不足,无法生成演示数据 / the working calendar is too short for a demonstration');
}

function workdaysOf(calendar: WorkCalendar, month: Month, today: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  const end = lastDay({ from: month, to: month });
  for (let day = firstDay({ from: month, to: month }); day <= end && day <= today; day = addDays(day, 1))
    if (isWorkday(calendar, day) === true) days.push(day);
  return days;
}

export function makeContext(base: Pick<DemoContext, 'today' | 'calendar' | 'random' | 'units'>): DemoContext {
  const to = monthOf(base.today);
  const months = monthsIn({ from: shiftMonth(to, -HISTORY_MONTHS), to });
  const known = new Map(months.map((month) => [month, workdaysOf(base.calendar, month, base.today)]));
  // Documents in force from before the three years are up to five years older.
  const count = makeWorkdays(base.calendar, firstDay({ from: shiftMonth(to, -HISTORY_MONTHS - 72), to }));
  return { ...base, months, count, workdays: (month) => known.get(month) ?? [] };
}

/** The n-th working day after the date; beyond the calendar a day that never comes. */
export const workdaysLater = (context: DemoContext, date: IsoDate, n: number): IsoDate => context.count.later(date, n);

export const workdaysEarlier = (context: DemoContext, date: IsoDate, n: number): IsoDate =>
  context.count.earlier(date, n);

/**
 * The whole rows of a unit as an import would make them; those whose due date lies beyond the calendar are left out.
 * A row that its register refuses is a fault of the generator and stops it.
 */
export function rowsOf(
  context: DemoContext,
  of: { readonly register: RegisterDefinition; readonly unit: DemoUnit; readonly drafts: readonly Row[] },
): DemoRow[] {
  return of.drafts.flatMap((draft): DemoRow[] => {
    const done = complete(of.register, merged(of.register, draft, null), context.calendar);
    if (!done.ok) throw new Error(`${of.register.name}: ${JSON.stringify([done.problems, draft])}`);
    return done.notices.length > 0 ? [] : [{ unitCode: of.unit.code, row: done.values }];
  });
}

/** Months in which the unit existed. */
export function monthsOf(context: DemoContext, unit: DemoUnit): Month[] {
  return context.months.filter(
    (month) => month >= monthOf(unit.validFrom) && (unit.validTo === null || month <= monthOf(unit.validTo)),
  );
}
