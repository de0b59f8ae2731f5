import type { Month } from '../dates';
import { shiftMonth } from '../period';
import { ratio } from '../ratio';
import { isFar, isNear, median } from './distance';

/** lastYear: the same month last year · season: the unit's own season · the rest: slips of the hand, and other units */
export type Check = 'lastYear' | 'season' | 'tenfold' | 'tenth' | 'swapped' | 'peers';

export interface Finding {
  readonly check: Check;
  readonly value: number;
  /** what would have been expected: last year's number, the season's, or what the peers' rate makes of this unit */
  readonly expected: number;
  /** the number that may have been meant, where a slip of the hand explains the difference */
  readonly meant: number | null;
}

/** Another unit of the same kind in the same month. */
export interface Peer {
  readonly value: number;
  readonly population: number;
}

export interface CellHistory {
  readonly month: Month;
  /** values of the unit by month; a month that is not there was not reported */
  readonly values: ReadonlyMap<Month, number>;
  readonly population: number | null;
  readonly peers: readonly Peer[];
}

/** Months on either side of last year's that carry the season over to this year's level. */
const AROUND = 3;
const FEWEST_PEERS = 5;

/** Mean of the reported months of the run before `month`; null of none. */
function levelBefore(values: ReadonlyMap<Month, number>, month: Month): number | null {
  const known = Array.from({ length: AROUND }, (_, i) => values.get(shiftMonth(month, -1 - i))).filter(
    (v) => v !== undefined,
  );
  return known.length < AROUND
    ? null
    : ratio(
        known.reduce((sum, v) => sum + v, 0),
        known.length,
      );
}

/** Last year's month carried to this year's level; null where a year of history is not there. */
export function seasonal({ month, values }: Pick<CellHistory, 'month' | 'values'>): number | null {
  const then = values.get(month - 100);
  const growth = ratio(levelBefore(values, month), levelBefore(values, month - 100));
  return then === undefined || growth === null ? null : then * growth;
}

/** All numbers made by exchanging two neighbouring digits: 512 → 152, 521. */
export function swaps(value: number): number[] {
  const digits = String(value);
  if (!/^\d{2,}$/.test(digits)) return [];
  return Array.from({ length: digits.length - 1 }, (_, i) =>
    Number(digits.slice(0, i) + (digits[i + 1] ?? '') + (digits[i] ?? '') + digits.slice(i + 2)),
  ).filter((other) => other !== value);
}

/** A digit too many, one too few, or two exchanged, if that brings the number near what was expected. */
function slip(value: number, expected: number): Finding | null {
  if (!isFar(value, expected)) return null;
  const found = (check: Check, meant: number): Finding => ({ check, value, expected, meant });
  if (value > expected && isNear(Math.floor(value * 0.1), expected)) return found('tenfold', Math.floor(value * 0.1));
  if (value > 0 && value < expected && isNear(value * 10, expected)) return found('tenth', value * 10);
  const meant = swaps(value).find((other) => isNear(other, expected));
  return meant === undefined ? null : found('swapped', meant);
}

/** What the middle rate of at least five units of the kind would make of this unit's residents. */
function byPeers({ population, peers }: CellHistory): number | null {
  if (population === null || peers.length < FEWEST_PEERS) return null;
  const rates = peers.map((peer) => ratio(peer.value, peer.population)).filter((rate) => rate !== null);
  const middle = rates.length < FEWEST_PEERS ? null : median(rates);
  return middle === null ? null : middle * population;
}

/** Units of a kind differ more from each other than a unit does from itself. */
const PEER_FACTOR = 4;

const odd = (check: Check, value: number, expected: number): Finding => ({ check, value, expected, meant: null });

/** Against one expectation; nothing where there is none or the number is not far from it. */
function against(check: Check, value: number, expected: number | null): Finding[] {
  return expected !== null && isFar(value, expected) ? [odd(check, value, expected)] : [];
}

/**
 * Everything odd about one reported number, most telling first; nothing for a month that was not reported. A slip of the
 * hand stands for the comparisons it explains.
 */
export function findings(cell: CellHistory): Finding[] {
  const value = cell.values.get(cell.month);
  if (value === undefined) return [];
  const season = seasonal(cell);
  const then = cell.values.get(cell.month - 100) ?? null;
  const expected = season ?? then;
  const slipped = expected === null ? null : slip(value, expected);
  if (slipped !== null) return [slipped];
  const peers = byPeers(cell);
  const unlike = peers !== null && Math.max(value, peers) >= PEER_FACTOR * Math.min(value, peers);
  return [
    ...against('lastYear', value, then),
    ...against('season', value, season),
    ...against('peers', value, unlike ? peers : null),
  ];
}
