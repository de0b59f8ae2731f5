/**
 * 信息处理费, 国办函〔2020〕109号: by application or by page, never both for one application, each band at its own price
 * (超额累进). Amounts are whole yuan.
 */
export interface FeeBand {
  /** first and last unit of the band; null: no end */
  readonly from: number;
  readonly to: number | null;
  /** yuan for each unit within the band */
  readonly price: number;
}

/** By page, for paper copies, e-mail and copied electronic data. */
export const pageBands: readonly FeeBand[] = [
  { from: 1, to: 30, price: 0 },
  { from: 31, to: 100, price: 10 },
  { from: 101, to: 200, price: 20 },
  { from: 201, to: null, price: 40 },
];

const FREE_PIECES = 10;
const FIRST_BAND_END = 30;
/** from the 31st on, ten pieces to a band, each band dearer by this much */
const STEP = 100;

/** The bands that the first `pieces` applications of one applicant in one calendar month reach into. */
export function pieceBands(pieces: number): FeeBand[] {
  const bands: FeeBand[] = [
    { from: 1, to: FREE_PIECES, price: 0 },
    { from: FREE_PIECES + 1, to: FIRST_BAND_END, price: STEP },
  ];
  for (let from = FIRST_BAND_END + 1, price = 2 * STEP; from <= pieces; from += 10, price += STEP)
    bands.push({ from, to: from + 9, price });
  return bands.filter((band) => band.from <= Math.max(1, pieces));
}

/** One line of the bill. */
export interface FeeLine extends FeeBand {
  /** units charged in this band */
  readonly units: number;
  readonly yuan: number;
}

export interface Fee {
  readonly lines: readonly FeeLine[];
  readonly total: number;
}

function bill(bands: readonly FeeBand[], units: number): Fee {
  const lines = bands
    .map((band) => {
      const inside = Math.max(0, Math.min(units, band.to ?? units) - band.from + 1);
      return { ...band, units: inside, yuan: inside * band.price };
    })
    .filter((line) => line.units > 0);
  return { lines, total: lines.reduce((sum, line) => sum + line.yuan, 0) };
}

/** All applications of one applicant in one calendar month. `pieces` ≥ 0, whole. */
export const pieceFee = (pieces: number): Fee => bill(pieceBands(pieces), pieces);

/** What the n-th application of the month costs by itself, n ≥ 1. */
export const nthPieceFee = (n: number): number => pieceFee(n).total - pieceFee(n - 1).total;

/** One application by the pages it gives. `pages` ≥ 0, whole. */
export const pageFee = (pages: number): Fee => bill(pageBands, pages);
