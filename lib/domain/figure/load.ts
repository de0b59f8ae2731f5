import { ratio } from '../ratio';

/** Weekdays from 1 (Monday) to 7, as the slices of hall.arrivedByHour write them. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** How busy a hall is by weekday and hour. */
export interface Load {
  readonly hours: readonly number[];
  readonly days: readonly number[];
  /** visits by day and hour; null: nobody ever came then, which a closed hall cannot be told from */
  readonly counts: readonly (readonly (number | null)[])[];
  readonly total: number;
  /** the busiest hour of the week; null of nothing */
  readonly busiest: { readonly day: number; readonly hour: number; readonly count: number } | null;
}

interface Slot {
  readonly day: number;
  readonly hour: number;
  readonly count: number;
}

function slotOf(slice: string, count: number): Slot | null {
  const found = /^([1-7])\|(\d{1,2})$/.exec(slice);
  const [day, hour] = [Number(found?.[1]), Number(found?.[2])];
  return found === null || hour > 23 ? null : { day, hour, count };
}

const span = (values: readonly number[]): number[] => {
  const [first, last] = [Math.min(...values), Math.max(...values)];
  return values.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** Hours from the first to the last in which anybody came; Saturday and Sunday only where somebody did. */
export function prepareLoad(slices: ReadonlyMap<string, number>): Load {
  const slots = [...slices].map(([slice, count]) => slotOf(slice, count)).filter((s) => s !== null);
  const hours = span(slots.map((s) => s.hour));
  const days = weekdays.filter((day) => day <= 5 || slots.some((s) => s.day === day));
  const at = new Map(slots.map((s) => [`${s.day}|${s.hour}`, s.count]));
  const busiest = slots.reduce<Slot | null>((most, s) => (most === null || s.count > most.count ? s : most), null);
  return {
    hours,
    days,
    counts: days.map((day) => hours.map((hour) => at.get(`${day}|${hour}`) ?? null)),
    total: slots.reduce((sum, s) => sum + s.count, 0),
    busiest,
  };
}

/** Five shades are as many as an eye tells apart: 0 for nothing up to 5 for the busiest fifth. */
export function shadeOf(count: number | null, most: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const share = ratio(count, most);
  return share === null || share <= 0 ? 0 : (Math.min(5, Math.ceil(share * 5)) as 1 | 2 | 3 | 4 | 5);
}
