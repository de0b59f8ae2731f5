import 'server-only';

import { read } from './db';

export interface CoveredYear {
  readonly year: number;
  readonly source: string;
  /** weekdays that are days off, as listed */
  readonly holidays: number;
  /** weekend days that are worked */
  readonly transfers: number;
}

/** The years for which the table of working days is complete, the latest first. */
export const calendarCoverage = (): Promise<CoveredYear[]> =>
  read<CoveredYear & Record<string, unknown>>(
    `select y.year, y.source, count(d.date) filter (where not d.workday) as holidays,
       count(d.date) filter (where d.workday) as transfers
     from calendar_year y left join calendar_day d on extract(year from d.date) = y.year
     group by y.year, y.source order by y.year desc`,
  );
