/**
 * The smallest whole unit at or under which a share q of all cases lies (nearest rank), from counts by whole units.
 * Without cases there is no quantile.
 */
export function quantileOf(counts: ReadonlyMap<number, number>, q: number): { value: number | null; count: number } {
  const slices = [...counts].sort(([a], [b]) => a - b);
  const count = slices.reduce((sum, [, n]) => sum + n, 0);
  if (count <= 0) return { value: null, count: 0 };
  // Binary fractions such as 0.9 × 10 must not reach beyond the whole number that they mean.
  const rank = Math.max(1, Math.ceil(q * count - 1e-9));
  let seen = 0;
  for (const [slice, n] of slices) {
    seen += n;
    if (seen >= rank) return { value: slice, count };
  }
  return { value: slices.at(-1)?.[0] ?? null, count };
}
