/**
 * How long somebody worked on a report: the time between two actions in its editor (a key, a click, a choice), as long
 * as it is no longer than this. Who goes away stops the clock; reading without touching anything counts for at most this.
 */
export const IDLE_SECONDS = 60;

/** seconds: worked so far · last: moment of the last action in milliseconds, null before the first one */
export interface EditingTime {
  readonly seconds: number;
  readonly last: number | null;
}

export const notBegun: EditingTime = { seconds: 0, last: null };

/** One action at a moment in milliseconds; a clock that was set back adds nothing. */
export function act(time: EditingTime, at: number): EditingTime {
  const gap = time.last === null ? 0 : (at - time.last) * 0.001;
  return { seconds: time.seconds + (gap > 0 && gap <= IDLE_SECONDS ? gap : 0), last: at };
}

/** Whole seconds to hand over, and what is left: fractions are kept for the next time. */
export function take(time: EditingTime): { readonly seconds: number; readonly left: EditingTime } {
  const seconds = Math.floor(time.seconds);
  return { seconds, left: { ...time, seconds: time.seconds - seconds } };
}

/** What did not arrive is counted again. */
export const giveBack = (time: EditingTime, seconds: number): EditingTime => ({
  ...time,
  seconds: time.seconds + seconds,
});
