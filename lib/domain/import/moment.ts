import { isRealDate } from '../dates';
import { err, ok, type Result } from '../result';
import { narrow } from './text';

/** Parts of a date or time cell: date 'YYYY-MM-DD' or null for a time alone, time 'HH:MM:SS' or null for a date alone. */
export interface Moment {
  readonly date: string | null;
  readonly time: string | null;
}
export type MomentError = 'notADate' | 'impossibleDate' | 'sentinelDate';
type Parsed = Result<Moment, MomentError>;

const two = (text: string | number): string => String(text).padStart(2, '0');
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = String.raw`(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.(\d+))?)?[秒分]?`;
const HALF = String.raw`(?:\s*([AP]M|上午|下午))?`;
const ZONE = String.raw`\s*(Z|[+-]\d{2}:?\d{2})?`;
const CLOCK = String.raw`(?:(?:T|\s+|(?<=日))(上午|下午)?\s*${TIME}${HALF}${ZONE})?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?${CLOCK}$`, 'i');
const MONTH_FIRST = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})${CLOCK}$`, 'i');
const DAY_NAME = new RegExp(String.raw`^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ,]+(\d{2}|\d{4})${CLOCK}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const TIME_ALONE = new RegExp(String.raw`^(上午|下午)?\s*${TIME}${HALF}$`, 'i');

type Group = string | undefined;
type ClockGroups = readonly Group[];

function dateOf(year: string, month: string | number, day: string): Result<string, MomentError> {
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const date = `${full}-${two(month)}-${two(day)}`;
  if (date === '1900-01-01' || date === '1899-12-30' || date === '1899-12-31') return err('sentinelDate');
  return isRealDate(date) ? ok(date) : err('impossibleDate');
}

function hourOf(hour: number, half: string): number {
  if (half === 'PM' || half === '下午') return hour < 12 ? hour + 12 : hour;
  return half === 'AM' && hour === 12 ? 0 : hour;
}

/** Groups of CLOCK or TIME_ALONE: 上午, hour, minute, second, fraction, AM. Fractions round to the second. */
function timeOf(groups: ClockGroups): Result<string | null, MomentError> {
  const [before, h, m, s, fraction, after] = groups;
  if (h === undefined) return ok(null);
  const hour = hourOf(Number(h), (after ?? before ?? '').toUpperCase());
  const [minute, second] = [Number(m), Number(s ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return err('impossibleDate');
  const rounded = Math.min(59, second + (fraction !== undefined && fraction >= '5' ? 1 : 0));
  return ok(`${two(hour)}:${two(minute)}:${two(rounded)}`);
}

function join(date: Result<string, MomentError>, clock: ClockGroups, zone: ZoneShift): Parsed {
  if (!date.ok) return date;
  const time = timeOf(clock);
  if (!time.ok) return time;
  const offset = clock[6];
  if (offset === undefined || time.value === null) return ok({ date: date.value, time: time.value });
  return ok(zone(`${date.value}T${time.value}`, offset));
}

/** Turns a wall-clock time with an offset ('Z', '+02:00') into the office's own wall-clock time. */
export type ZoneShift = (naive: string, offset: string) => Moment;

/** Intl knows the rules of every zone; the server's own zone plays no part (QUIRKS D9). */
export function zoneShift(timeZone: string): ZoneShift {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (naive, offset) => {
    const iso =
      offset.toUpperCase() === 'Z' || offset.includes(':')
        ? offset.toUpperCase()
        : `${offset.slice(0, 3)}:${offset.slice(3)}`;
    const [date, time] = format.format(new Date(`${naive}${iso}`)).split(' ');
    return { date: date ?? null, time: time ?? null };
  };
}

/** The parts of one way of writing: year, month, day, then the groups of CLOCK. */
type Shape = (text: string) => readonly [string, string | number, string, ClockGroups] | null;

const shapes: readonly Shape[] = [
  (text) => {
    const m = YEAR_FIRST.exec(text);
    return m && [m[1] ?? '', m[3] ?? '', m[4] ?? '', m.slice(5)];
  },
  (text) => {
    const m = MONTH_FIRST.exec(text);
    return m && [m[3] ?? '', m[1] ?? '', m[2] ?? '', m.slice(4)];
  },
  (text) => {
    const m = DAY_NAME.exec(text);
    const month = months.indexOf((m?.[2] ?? '').toLowerCase());
    return m && month >= 0 ? [m[3] ?? '', month + 1, m[1] ?? '', m.slice(4)] : null;
  },
  (text) => {
    const m = COMPACT.exec(text);
    return m && [m[1] ?? '', m[2] ?? '', m[3] ?? '', []];
  },
];

function dated(text: string, zone: ZoneShift): Parsed | null {
  for (const shape of shapes) {
    const parts = shape(text);
    if (parts) return join(dateOf(parts[0], parts[1], parts[2]), parts[3], zone);
  }
  return null;
}

/** Every way of writing a date or time met in real files (QUIRKS D1–D5); anything else is refused, never guessed. */
export function parseMoment(raw: string, zone: ZoneShift): Parsed {
  const text = narrow(raw).trim();
  const withDate = dated(text, zone);
  if (withDate) return withDate;
  const alone = TIME_ALONE.exec(text);
  if (!alone) return err('notADate');
  const time = timeOf(alone.slice(1));
  return time.ok ? ok({ date: null, time: time.value }) : time;
}

/** A number in a date column: Excel's day count (1900 or 1904 epoch), rounded to the second, or yyyymmdd. */
export function serialMoment(serial: number, date1904: boolean): Parsed {
  if (Number.isInteger(serial) && serial > 19_000_000)
    return dated(String(serial), () => ({ date: null, time: null })) ?? err('notADate');
  if (serial < 0 || serial > 109_571) return err('notADate');
  const seconds = Math.round((serial + (date1904 ? 1462 : 0)) * 86_400);
  const iso = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString();
  const time = iso.slice(11, 19);
  if (serial < 1) return ok({ date: null, time });
  const date = dateOf(iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10));
  return date.ok ? ok({ date: date.value, time: Number.isInteger(serial) ? null : time }) : date;
}
