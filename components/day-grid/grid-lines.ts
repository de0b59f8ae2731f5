import { isWorkday, type WorkCalendar } from '@/lib/domain/calendar';
import type { Row } from '@/lib/domain/columns';
import { addDays, dayNumber, type IsoDate, type Month } from '@/lib/domain/dates';
import { countsOf, type Lock } from '@/lib/domain/day-grid';
import { firstDay, lastDay } from '@/lib/domain/period';
import { keyOf, newLine, type Line } from './lines';
import type { GridDay } from './types';

interface Asked {
  readonly rows: readonly { readonly id: number; readonly version: number; readonly values: Row }[];
  readonly windows: readonly string[];
  readonly cases: ReadonlyMap<IsoDate, number>;
  readonly month: Month;
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  readonly mayRecord: boolean;
  readonly t: (key: string) => string;
}

function lockOf(asked: Asked, day: IsoDate): Lock | null {
  const cases = asked.cases.get(day) ?? 0;
  if (cases > 0) return { reason: 'cases', cases };
  if (!asked.mayRecord) return { reason: 'noRight' };
  return day > asked.today ? { reason: 'future' } : null;
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: IsoDate): number => (dayNumber(day) + 4) % 7;

/** Every day of the month, and a line for every window on each of them. */
export function gridLines(asked: Asked): { days: GridDay[]; lines: Line[] } {
  const period = { from: asked.month, to: asked.month };
  const days: GridDay[] = [];
  for (let day = firstDay(period); day <= lastDay(period); day = addDays(day, 1))
    days.push({
      day,
      weekday: asked.t(`weekday.${String(weekdayOf(day))}`),
      workday: isWorkday(asked.calendar, day),
      lock: lockOf(asked, day),
    });
  const stored = new Map(
    asked.rows.map((row) => [keyOf(String(row.values['day']), String(row.values['window'])), row]),
  );
  const lines = days.flatMap(({ day, lock }) =>
    asked.windows.map((window): Line => {
      const line = newLine(day, window, lock);
      const row = stored.get(line.key);
      if (row === undefined) return line;
      const counts = countsOf(row.values);
      return { ...line, edit: { id: row.id, version: row.version }, saved: counts, now: counts };
    }),
  );
  return { days, lines };
}
