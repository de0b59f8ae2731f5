import type { CalendarException } from './calendar';
import { dayNumber, fromDayNumber, isRealDate, type IsoDate } from './dates';
import { weekdayOf } from './day-kinds';
import { err, ok, type Result } from './result';

/** One thing wrong with the days of a year. `code` is a message key under deadlines.calendar.errors.*. */
export interface NoticeProblem {
  readonly code: string;
  /** the line, the date or the name it is about */
  readonly found: string;
}

const problem = (code: string, found: string): NoticeProblem => ({ code, found });

const working = new Set(['workday', 'work', 'true', '1', '上班', '班', '调休上班', '补班']);
const off = new Set(['holiday', 'off', 'false', '0', '放假', '休', '休息', '休假']);

const pad = (n: string): string => n.padStart(2, '0');
const DATE = /(?:(\d{4})\s*年\s*)?(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日/g;

/** The dates of a Chinese sentence; a month or a year that is not repeated is the one before. */
function datesIn(text: string, year: number): IsoDate[] {
  let [y, m] = [String(year), '1'];
  return [...text.matchAll(DATE)].map(([, ownYear, ownMonth, d = '']) => {
    y = ownYear ?? y;
    m = ownMonth ?? m;
    return `${y}-${pad(m)}-${pad(d)}`;
  });
}

function* between(first: IsoDate, last: IsoDate): Generator<IsoDate> {
  for (let day = dayNumber(first); day <= dayNumber(last); day += 1) yield fromDayNumber(day);
}

/** '1月1日至3日', '6月10日', '2月14日、2月28日' */
function daysOf(clause: string, year: number): IsoDate[] {
  const dates = datesIn(clause, year);
  const [first, last] = dates;
  if (!clause.includes('至') || first === undefined || last === undefined) return dates;
  return isRealDate(first) && isRealDate(last) ? [...between(first, last)] : dates;
}

/** '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。' */
function sentence(line: string, year: number): CalendarException[] {
  const [head = '', ...rest] = line.replace(/[（(][^）)]*[）)]/g, '').split(/[:：]/);
  const name = head.replace(/^\s*[一二三四五六七八九十]+、/, '').trim();
  return rest
    .join('：')
    .split('。')
    .flatMap((part): CalendarException[] => {
      const [rested, worked] = [part.split('放假')[0] ?? '', part.split('上班')[0] ?? ''];
      if (part.includes('上班')) return daysOf(worked, year).map((date) => ({ date, workday: true, name }));
      return part.includes('放假') ? daysOf(rested, year).map((date) => ({ date, workday: false, name })) : [];
    });
}

function isoDays(written: string): IsoDate[] | null {
  const [first = '', last = first] = written.replaceAll('/', '-').split('..');
  const ends = [first, last].map((end) => end.trim().replace(/-(\d)(?!\d)/g, '-0$1'));
  if (!ends.every(isRealDate) || (ends[1] ?? '') < (ends[0] ?? '')) return null;
  return [...between(ends[0] ?? '', ends[1] ?? '')];
}

/** '2027-01-01,off,元旦' or '2027-02-05..2027-02-11,off,春节' */
function listed(line: string, year: number): Result<CalendarException[], NoticeProblem> {
  const [when = '', kind = '', ...rest] = line.split(/[,，\t]/).map((part) => part.trim());
  const chinese = when.includes('日') ? daysOf(when, year) : null;
  const days = chinese ?? isoDays(when);
  if (days === null || days.length === 0 || !days.every(isRealDate)) return err(problem('notADate', line));
  const word = kind.toLowerCase();
  if (!working.has(word) && !off.has(word)) return err(problem('notAKind', line));
  return ok(days.map((date) => ({ date, workday: working.has(word), name: rest.join('，') })));
}

const isHeading = (line: string): boolean => /^(date|日期)[,，\t]/i.test(line);
const isSentence = (line: string): boolean => /[:：].*日.*(放假|上班)/.test(line);

/** The days of a pasted notice: its own sentences, or lines 'date,workday|off,name'. What is neither is named. */
export function parseNotice(year: number, text: string): { days: CalendarException[]; problems: NoticeProblem[] } {
  const days: CalendarException[] = [];
  const problems: NoticeProblem[] = [];
  for (const line of text.split(/\r?\n/).map((l) => l.replace(/^\uFEFF/, '').trim())) {
    if (line === '' || isHeading(line)) continue;
    if (isSentence(line)) days.push(...sentence(line, year));
    else if (/[,，\t]/.test(line) && /^\d/.test(line)) {
      const read = listed(line, year);
      if (read.ok) days.push(...read.value);
      else problems.push(read.error);
    } else if (/^\d/.test(line)) problems.push(problem('notADate', line));
  }
  return { days: days.sort((a, b) => (a.date < b.date ? -1 : 1)), problems };
}

/** Days off whose date is fixed by 全国年节及纪念日放假办法; 2 May since 2025. The lunar ones move. */
const fixed = (year: number): IsoDate[] =>
  ['01-01', '05-01', ...(year >= 2025 ? ['05-02'] : []), '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);

function dayProblem(year: number, { date, workday, name }: CalendarException): NoticeProblem | null {
  if (!isRealDate(date)) return problem('notADate', date);
  if (!date.startsWith(`${year}-`)) return problem('otherYear', date);
  if (name.trim() === '' || name.length > 50) return problem('noName', date);
  const weekday = weekdayOf(dayNumber(date));
  return workday && weekday !== 0 && weekday !== 6 ? problem('alreadyWorkday', date) : null;
}

function repeated(days: readonly CalendarException[]): NoticeProblem[] {
  const seen = new Set<IsoDate>();
  return days.flatMap(({ date }) => {
    if (seen.has(date)) return [problem('twice', date)];
    seen.add(date);
    return [];
  });
}

/** Everything that cannot be right about the table of a year; empty when it may be kept. */
export function yearProblems(year: number, days: readonly CalendarException[]): NoticeProblem[] {
  if (days.length === 0) return [problem('noDays', String(year))];
  const rest = new Set(days.filter((day) => !day.workday).map((day) => day.date));
  return [
    ...days.flatMap((day) => dayProblem(year, day) ?? []),
    ...repeated(days),
    ...fixed(year).flatMap((date) => (rest.has(date) ? [] : [problem('statutoryMissing', date)])),
  ];
}

/** Years a table may be kept for. */
export const isCalendarYear = (year: number): boolean => Number.isInteger(year) && year >= 1950 && year <= 2199;
