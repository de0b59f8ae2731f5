import { performance } from 'node:perf_hooks';

/** Milliseconds that one run takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const at = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? 0;

export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** Runs that do not count: a server has been asked before, and Node has compiled what it runs often, which takes it a while. */
const WARM = { runs: 8, ms: 3000 };

/** Milliseconds of so many runs of a warm server. */
export async function spreadOf(rounds: number, work: () => Promise<unknown>): Promise<Spread> {
  const start = performance.now();
  for (let i = 0; i < WARM.runs || performance.now() - start < WARM.ms; i += 1) await work();
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) times.push(await timed(work));
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95) };
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** 'met' or 'NOT met', never anything between. */
export const judged = (met: boolean): string => (met ? 'met' : 'NOT met');

export function print(name: string, { p50, p95 }: Spread, target?: number): void {
  const verdict = target === undefined ? '' : `   target p95 < ${target} ms: ${judged(p95 < target)}`;
  console.log(`${name.padEnd(58)} p50 ${ms(p50)}   p95 ${ms(p95)}${verdict}`);
}
