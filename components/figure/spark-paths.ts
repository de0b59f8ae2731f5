const [WIDTH, HEIGHT, PAD] = [120, 28, 3];

/**
 * Paths of a sparkline in a 120 × 28 box, from zero (or the lowest, where that is below) to the highest value.
 * Lines that are compared are given the same `scale`. A gap breaks the line; a value between two gaps, and the last value, are dots.
 */
export function sparkPaths(
  values: readonly (number | null)[],
  scale?: { readonly low: number; readonly high: number },
): { line: string; dots: string; base: string } {
  const known = values.filter((v) => v !== null);
  const low = scale?.low ?? Math.min(0, ...known);
  const span = (scale?.high ?? Math.max(0, ...known)) - low || 1;
  const step = values.length > 1 ? (WIDTH - 2 * PAD) / (values.length - 1) : 0;
  const at = (v: number, i: number): string =>
    `${round(PAD + i * step)} ${round(HEIGHT - PAD - ((v - low) / span) * (HEIGHT - 2 * PAD))}`;
  const last = values.findLastIndex((v) => v !== null);
  const line: string[] = [];
  const dots: string[] = [];
  values.forEach((v, i) => {
    if (v === null) return;
    const joined = i > 0 && values[i - 1] !== null;
    line.push(`${joined ? 'L' : 'M'}${at(v, i)}`);
    if (i === last || (!joined && (values[i + 1] ?? null) === null)) dots.push(`M${at(v, i)}h0.01`);
  });
  return { line: line.join(''), dots: dots.join(''), base: `M0 ${HEIGHT - PAD}H${WIDTH}` };
}

const round = (n: number): number => Math.round(n * 100) / 100;
