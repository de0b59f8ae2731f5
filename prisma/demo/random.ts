/** A small seeded generator (mulberry32): the same seed gives the same county on every machine, for ever. */
export interface Random {
  /** in [0, 1) */
  readonly unit: () => number;
  /** whole number from min to max, both inclusive */
  readonly int: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** a value of the list, as often as its weight says */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T;
  /** number of events when `mean` are expected (Poisson) */
  readonly count: (mean: number) => number;
  /** exponential with the given mean */
  readonly wait: (mean: number) => number;
  /** an independent sequence: rows added to one register never move those of another */
  readonly fork: (name: string) => Random;
}

/** FNV-1a, 32 bit */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return h >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) * 2 ** -32;
  };
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}

function poisson(unit: () => number, mean: number): number {
  // Knuth's product is exact but slow: a large mean is summed from parts.
  if (mean > 30) return poisson(unit, 30) + poisson(unit, mean - 30);
  const limit = Math.exp(-mean);
  let n = 0;
  for (let product = unit(); product > limit; product *= unit()) n += 1;
  return n;
}

export function makeRandom(seed: string): Random {
  const unit = mulberry32(hash(seed));
  return {
    unit,
    int: (min, max) => min + Math.floor(unit() * (max - min + 1)),
    chance: (probability) => unit() < probability,
    pick: (list) => at(list, Math.floor(unit() * list.length)),
    weighted(list) {
      let left = unit() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      return at(list, list.length - 1)[0];
    },
    count: (mean) => (mean <= 0 ? 0 : poisson(unit, mean)),
    wait: (mean) => -Math.log(1 - unit()) * mean,
    fork: (name) => makeRandom(`${seed}/${name}`),
  };
}
