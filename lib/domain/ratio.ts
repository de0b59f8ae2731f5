/** The only place that divides for a rate: an unknown part or an empty whole has no rate (null, shown as —). */
export function ratio(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null;
  return part / whole;
}

/** Relative change against a base; null where the base is zero or either side is unknown. */
export function change(now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null;
  return ratio(now - before, Math.abs(before));
}
