import { funnelOf, type Funnel } from '../indicator/interval';
import { niceTicks } from './axis';
import type { ComparedCell, ComparedColumn, ComparedRow, Standing } from './comparison';
import { MOST_MARKS, type Figure, type FigureSeries } from './figure';
import { formatNumber, formatSum, formatValue, NONE } from './format';

/** One unit in the funnel; rate in percent. */
export interface FunnelPoint {
  readonly name: string;
  readonly cases: number;
  readonly rate: number;
  readonly text: string;
  readonly standing: Standing;
}

/** The limits for so many cases, in percent. */
interface FunnelCurve {
  readonly cases: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** Rates over their number of cases, around the rate of all together: who lies outside the funnel is not there by chance. */
export interface FunnelFigure {
  readonly overall: number;
  readonly points: readonly FunnelPoint[];
  readonly curves: readonly FunnelCurve[];
  readonly caseTicks: readonly number[];
  readonly rateTicks: readonly number[];
  /** units not drawn to stay under MOST_MARKS: the least remarkable */
  readonly omitted: number;
  /** the same as a table */
  readonly twin: Figure;
}

/** Words of the table twin. */
interface FunnelWords {
  readonly unit: string;
  readonly rate: string;
  readonly cases: string;
  readonly low95: string;
  readonly high95: string;
  readonly low998: string;
  readonly high998: string;
}

const CURVE = 48;
const MOST_POINTS = MOST_MARKS - 4 * CURVE;
const percent = (x: number): number => x * 100;

const curveAt = (cases: number, { near, far }: Funnel): FunnelCurve => ({
  cases,
  low95: percent(near.low),
  high95: percent(near.high),
  low998: percent(far.low),
  high998: percent(far.high),
});

interface Known {
  readonly row: ComparedRow;
  readonly cell: ComparedCell;
  readonly cases: number;
  readonly rate: number;
}

function known(rows: readonly ComparedRow[], code: string): Known[] {
  return rows.flatMap((row) => {
    const cell = row.cells.find((c) => c.definition.code === code);
    const { value = null, denominator = null } = cell?.value ?? {};
    if (cell === undefined || value === null || denominator === null || denominator <= 0) return [];
    return [{ row, cell, cases: denominator, rate: percent(value) }];
  });
}

/** null for an indicator that is no share of cases, and where fewer than two units have a value. */
export function prepareFunnel(
  column: ComparedColumn,
  rows: readonly ComparedRow[],
  words: FunnelWords,
): FunnelFigure | null {
  const { overall } = column.compared;
  const units = known(rows, column.definition.code);
  if (overall === null || units.length < 2) return null;
  const caseTicks = niceTicks({ from: 0, to: Math.max(...units.map((u) => u.cases)), whole: true });
  const most = caseTicks.at(-1) ?? 1;
  const curves = Array.from({ length: CURVE }, (_, i) => {
    // Limits bend where cases are few: more steps there.
    const cases = Math.max(1, Math.round(most * ((i + 1) / CURVE) ** 2));
    const funnel = funnelOf(overall, cases);
    return funnel === null ? [] : [curveAt(cases, funnel)];
  }).flat();
  const remarkable = [...units].sort(
    (a, b) => Number(b.cell.standing !== 'usual') - Number(a.cell.standing !== 'usual'),
  );
  return {
    overall: percent(overall),
    points: remarkable.slice(0, MOST_POINTS).map(({ row, cell, cases, rate }) => ({
      name: row.unit.name,
      cases,
      rate,
      text: `${cell.text} ${cell.parts ?? ''}`.trim(),
      standing: cell.standing,
    })),
    curves: curves.filter((c, i) => c.cases !== curves[i - 1]?.cases),
    caseTicks,
    rateTicks: rateTicks(
      units.map((u) => u.rate),
      percent(overall),
    ),
    omitted: Math.max(0, remarkable.length - MOST_POINTS),
    twin: twin(column, units, words),
  };
}

/** From the ten below the lowest rate to the ten above the highest; limits beyond are cut off by the frame. */
function rateTicks(rates: readonly number[], overall: number): number[] {
  const low = Math.max(0, Math.floor((Math.min(overall, ...rates) - 2) / 10) * 10);
  const high = Math.min(100, Math.ceil((Math.max(overall, ...rates) + 2) / 10) * 10);
  return niceTicks({ from: low, to: high, most: high });
}

function twin(column: ComparedColumn, units: readonly Known[], words: FunnelWords): Figure {
  const { definition: d, compared } = column;
  const limits = units.map(({ cases }) => {
    const funnel = funnelOf(compared.overall, cases);
    return funnel === null ? null : curveAt(cases, funnel);
  });
  const series = (
    key: keyof FunnelWords,
    values: readonly (number | null)[],
    write: (v: number) => string,
  ): FigureSeries => ({
    key,
    label: words[key],
    role: 'part',
    values,
    texts: values.map((v) => (v === null ? NONE : write(v))),
    notes: values.map(() => null),
    total: null,
    labelAt: null,
  });
  const limit = (key: 'low95' | 'high95' | 'low998' | 'high998') =>
    series(
      key,
      limits.map((l) => l?.[key] ?? null),
      (v) => formatNumber(v, d.decimals),
    );
  return {
    shape: 'bars',
    axis: words.unit,
    categories: units.map((u) => u.row.unit.name),
    series: [
      {
        ...series(
          'rate',
          units.map((u) => u.rate),
          (v) => formatValue(d, v / 100),
        ),
        corrected: units.map((u) => u.cell.value.corrected === true),
      },
      series(
        'cases',
        units.map((u) => u.cases),
        formatSum,
      ),
      ...(['low95', 'high95', 'low998', 'high998'] as const).map(limit),
    ],
    labelling: 'direct',
    limit: null,
    ticks: [],
    folded: false,
    omitted: 0,
  };
}
