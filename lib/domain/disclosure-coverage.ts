import { addDays, monthOf, type IsoDate, type Month } from './dates';
import { firstDay, lastDay, lengthOf, shiftMonth, type Period } from './period';

/** Months between two appearances of an item that goes by the calendar. */
export const CYCLE_MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 };

/** 统一公开日: the days of the month after a quarter in which every unit renews its boards (practice of the source reports). */
export const WINDOW = { from: 10, to: 15 } as const;

export interface Item {
  readonly frequency: string;
  /** calendar days after the end of the cycle */
  readonly graceDays: number;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** One appearance that an item owes: of this cycle, at the latest on `due`. */
export interface Slot {
  readonly cycle: Period;
  readonly due: IsoDate;
}

export interface Life {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** onTime, late, missing: the due date is past. pending: it is not, and nothing has appeared yet. */
export type SlotState = 'onTime' | 'late' | 'missing' | 'pending';

export interface JudgedSlot extends Slot {
  readonly state: SlotState;
  readonly publishedOn: IsoDate | null;
}

/**
 * The appearances an item owes whose due date lies in the period. A cycle counts when item and unit were there for the
 * whole of it: a unit merged in mid-quarter owes nothing for that quarter, its successor does not either.
 */
export function slotsOf(item: Item, life: Life, period: Period): Slot[] {
  const months = CYCLE_MONTHS[item.frequency];
  if (months === undefined) return [];
  const slots: Slot[] = [];
  const [first, last] = [firstDay(period), lastDay(period)];
  for (let from = cycleStart(shiftMonth(period.from, -months - 3), months); ; from = shiftMonth(from, months)) {
    const cycle = { from, to: shiftMonth(from, months - 1) };
    const due = addDays(lastDay(cycle), item.graceDays);
    if (due > last) return slots;
    if (due >= first && covers(item, cycle) && covers(life, cycle)) slots.push({ cycle, due });
  }
}

/** The first month of the cycle that holds the month; cycles start in January. */
const cycleStart = (month: Month, months: number): Month => shiftMonth(month, -(((month % 100) - 1) % months));

const covers = (life: Life, cycle: Period): boolean =>
  life.validFrom <= firstDay(cycle) && (life.validTo === null || life.validTo >= lastDay(cycle));

/**
 * Gives every slot its publication. Slots in their order take the earliest free publication between the first day of
 * their cycle and their due date; what is left over may serve a missed slot, late, until the next one is due. No
 * publication serves twice.
 */
export function judgeSlots(slots: readonly Slot[], published: readonly IsoDate[], today: IsoDate): JudgedSlot[] {
  const free = [...published].sort();
  const take = (from: IsoDate, to: IsoDate): IsoDate | null => {
    const at = free.findIndex((day) => from <= day && day <= to);
    return at < 0 ? null : (free.splice(at, 1)[0] ?? null);
  };
  const onTime = slots.map((slot) => take(firstDay(slot.cycle), slot.due));
  return slots.map((slot, i) => {
    const hit = onTime[i] ?? null;
    if (hit !== null) return { ...slot, state: 'onTime', publishedOn: hit };
    if (slot.due >= today) return { ...slot, state: 'pending', publishedOn: null };
    const late = take(addDays(slot.due, 1), lateUntil(slot));
    return { ...slot, state: late === null ? 'missing' : 'late', publishedOn: late };
  });
}

/** A cycle is at most a year and its grace at most a quarter: earlier slots can take nothing of later ones. */
const REACH = 18;
/** So far beyond a slot lie those that may need, in time, what it would take late: a cycle to wait, a cycle, its grace. */
const AHEAD = 30;

/**
 * The slots due in the period, each with its publication. Their neighbours are judged along, so that a publication that
 * serves one of them serves no other, whatever period is asked for: months together are the year.
 */
export function judgeDue(
  { item, life, published }: { readonly item: Item; readonly life: Life; readonly published: readonly IsoDate[] },
  period: Period,
  today: IsoDate,
): JudgedSlot[] {
  const [first, last] = [firstDay(period), lastDay(period)];
  const earliest = published.reduce((day, one) => (one < day ? one : day), first);
  const span = { from: shiftMonth(monthOf(earliest), -REACH), to: shiftMonth(period.to, AHEAD) };
  const judged = judgeSlots(slotsOf(item, life, span), published, today);
  return judged.filter(({ due }) => first <= due && due <= last);
}

/** A late appearance counts for its slot for one more cycle. */
const lateUntil = (slot: Slot): IsoDate => {
  const end = shiftMonth(monthOf(slot.due), lengthOf(slot.cycle));
  return lastDay({ from: end, to: end });
};

export interface Coverage {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly pending: number;
}

export function count(slots: readonly { readonly state: SlotState }[]): Coverage {
  const of = (state: SlotState): number => slots.filter((slot) => slot.state === state).length;
  return { onTime: of('onTime'), late: of('late'), missing: of('missing'), pending: of('pending') };
}

/** A window of days after each quarter that ended before the period's end. */
export interface Window {
  readonly quarter: Period;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function windowsOf(period: Period): Window[] {
  const windows: Window[] = [];
  for (let month = period.from; month <= period.to; month = shiftMonth(month, 1)) {
    if ((month % 100) % 3 !== 1) continue;
    const first = firstDay({ from: month, to: month });
    const quarter = { from: shiftMonth(month, -3), to: shiftMonth(month, -1) };
    windows.push({ quarter, from: addDays(first, WINDOW.from - 1), to: addDays(first, WINDOW.to - 1) });
  }
  return windows;
}

/** A unit owes the window when it stood through it and some item of the catalogue applied to it then. */
export const owesWindow = (items: readonly Life[], life: Life, window: Window): boolean =>
  stands(life, window) && items.some((item) => stands(item, window));

const stands = ({ validFrom, validTo }: Life, { from, to }: Window): boolean =>
  validFrom <= from && (validTo === null || validTo >= to);

export type WindowState = 'kept' | 'notKept' | 'open' | 'ahead';

/** kept: something appeared within the window. open and ahead: its last, its first day is still to come. */
export function windowState(window: Window, published: readonly IsoDate[], today: IsoDate): WindowState {
  if (published.some((day) => window.from <= day && day <= window.to)) return 'kept';
  if (today < window.from) return 'ahead';
  return today <= window.to ? 'open' : 'notKept';
}
