/** At most this many steps on a value axis. */
const STEPS = 5;

/**
 * Round ticks from `from` up to at least `to`: steps of 1, 2, 2.5 or 5 times a power of ten, whole ones where only whole
 * things are counted. The last tick is the end of the axis; `most` ends it exactly.
 */
export function niceTicks(input: { from: number; to: number; most?: number | null; whole?: boolean }): number[] {
  const { from, most = null, whole = false } = input;
  const to = most ?? Math.max(input.to, from + (whole ? 1 : Number.EPSILON));
  const step = stepOf((to - from) / STEPS, whole);
  const count = Math.ceil((to - from) / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) => round(from + i * step));
  return most === null ? ticks : [...ticks.filter((t) => t < most), most];
}

function stepOf(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const multiple = [1, 2, 2.5, 5, 10].find((m) => m * power >= rough - 1e-12) ?? 10;
  const step = multiple * power;
  if (!whole) return step;
  return Number.isInteger(step) ? step : Math.ceil(step);
}

/** Sums of decimal steps without their binary dust. */
const round = (n: number): number => Number(n.toPrecision(12));
