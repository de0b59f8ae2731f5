import { addDays, monthOf } from '../../lib/domain/dates';
import { ratings, type serviceDayColumns } from '../../lib/domain/service-hall';
import { grade } from './complaint-course';
import { workdaysEarlier, type DemoContext, type Draft, type HallDay } from './context';
import { dayWindows, windows } from './hall-text';
import { TINY } from './places';
import type { Random } from './random';

type DayDraft = Draft<typeof serviceDayColumns>;

function split(random: Random, whole: number, share: number): number {
  return Array.from({ length: whole }, () => random.chance(share)).filter(Boolean).length;
}

function grades(random: Random, rated: number, quality: number): DayDraft {
  const counts = Object.fromEntries(ratings.map((r) => [r, 0])) as Record<(typeof ratings)[number], number>;
  for (let i = 0; i < rated; i += 1) counts[grade(random, quality)] += 1;
  return counts;
}

/** The smallest hall: three people in twelve months have left a rating, one of them a bad one. */
function tinyGrades(context: DemoContext, day: string): DayDraft | null {
  const voices: readonly (readonly [number, DayDraft])[] = [
    [8, { verySatisfied: 1 }],
    [31, { dissatisfied: 1 }],
    [77, { verySatisfied: 1 }],
  ];
  const own = voices.find(([ago]) => workdaysEarlier(context, context.today, ago) === day);
  return own ? { ...grades(context.random, 0, 1), ...own[1] } : null;
}

/** Offices that do not count everything leave blanks, which are not zeros. */
function counted(random: Random, visits: number, quality: number): DayDraft {
  const matters = split(random, visits, 0.78);
  const completed = matters - split(random, matters, (1 - quality) * 0.5);
  return {
    visits,
    matters,
    consultations: visits - matters,
    completed,
    onTheSpot: split(random, completed, 0.72),
    noShows: split(random, visits, 0.02),
  };
}

function tinyDay(context: DemoContext, { unit, day, load }: HallDay, window: string): DayDraft | null {
  const random = context.random.fork(`days/${unit.code}/${day}`);
  const voice = tinyGrades(context, day);
  if (voice === null && random.chance(0.4)) return null;
  const visits = Math.max(voice === null ? 0 : 1, random.count(1.8 * load));
  return { day, window, ...counted(random, visits, unit.quality), noShows: null, onTheSpot: null, ...voice };
}

function windowDay(context: DemoContext, at: HallDay, window: string): DayDraft | null {
  const { unit, day, load } = at;
  if (unit.name === TINY) return tinyDay(context, at, window);
  const random = context.random.fork(`days/${unit.code}/${day}/${window}`);
  const people = (unit.population ?? 0) * 0.0001;
  // Small halls open on some days only.
  if (random.chance(people < 2.5 ? 0.3 : 0.12)) return null;
  const row = { day, window, ...counted(random, random.count((1.6 + people * 1.5) * load), unit.quality) };
  // One hall counted no ratings before its second year.
  const blind = unit.quality < 0.85 && monthOf(addDays(day, 730)) < monthOf(context.today);
  return blind
    ? { ...row, consultations: null }
    : { ...row, ...grades(random, split(random, row.visits ?? 0, 0.6), unit.quality) };
}

/** The counts of every window that was open on the day. */
export function dayCounts(context: DemoContext, at: HallDay): DayDraft[] {
  const open = at.unit.hall?.windows ?? 0;
  const names: readonly string[] =
    at.unit.hall?.mode === 'cases' ? [windows[0], windows[2]] : dayWindows.slice(0, open);
  return names.map((window) => windowDay(context, at, window)).filter((row) => row !== null);
}
