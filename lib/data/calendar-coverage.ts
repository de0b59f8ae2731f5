import 'server-only';

import type { CalendarException } from '@/lib/domain/calendar';
import type { IsoDate } from '@/lib/domain/dates';
import { read } from './db';

export interface CoveredYear {
  readonly year: number;
  readonly source: string;
  /** the account that entered or changed it, and when; null: as the package has it */
  readonly enteredBy: string | null;
  readonly enteredOn: IsoDate | null;
  /** weekdays that are days off, as listed */
  readonly holidays: number;
  /** weekend days that are worked */
  readonly transfers: number;
}

/** The years for which the table of working days is complete, the latest first. */
export const calendarCoverage = (): Promise<CoveredYear[]> =>
  read<CoveredYear & Record<string, unknown>>(
    `select y.year, y.source, y.entered_by as "enteredBy", y.entered_on as "enteredOn",
       count(d.date) filter (where not d.workday) as holidays,
       count(d.date) filter (where d.workday) as transfers
     from calendar_year y left join calendar_day d on extract(year from d.date) = y.year
     group by y.year order by y.year desc`,
  );

/** The days of one year on which it departs from Monday–Friday. */
export const daysOfYear = (year: number): Promise<CalendarException[]> =>
  read<CalendarException & Record<string, unknown>>(
    'select date, workday, name from calendar_day where date between make_date($1, 1, 1) and make_date($1, 12, 31) order by date',
    [year],
  );
