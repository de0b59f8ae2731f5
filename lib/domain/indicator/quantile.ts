type Count = readonly [unit: number, n: number];

/** Mostly they are in order already: whole numbers as keys of stored sums are. */
function inOrder(counts: ReadonlyMap<number, number>): readonly Count[] {
  const slices: Count[] = [...counts];
  return slices.every(([unit], i) => i === 0 || (slices[i - 1]?.[0] ?? 0) < unit)
    ? slices
    : slices.sort(([a], [b]) => a - b);
}

/**
 * The smallest whole unit at or under which a share q of all cases lies (nearest rank), from counts by whole units.
 * Without cases there is no quantile.
 */
export function quantileOf(counts: ReadonlyMap<number, number>, q: number): { value: number | null; count: number } {
  const slices = inOrder(counts);
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
