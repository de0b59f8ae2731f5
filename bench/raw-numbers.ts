import type { IndicatorValue } from '../lib/domain/indicator/definition';

/** The numbers of hallCodes, counted from the rows of the register in one statement that PostgreSQL and DuckDB both read. */
const served = `c.result in ('completed', 'pending')`;
const matter = `${served} and c.kind = 'matter'`;
const done = `c.result = 'completed' and c.kind = 'matter'`;
const counts: Readonly<Record<string, string>> = {
  visits: `c.leg = 0 and c.result <> 'void'`,
  matters: matter,
  consultations: `${served} and c.kind = 'consultation'`,
  completed: done,
  spot: `${done} and c.finished_on = c.served_on`,
  good: `${served} and c.rating in ('verySatisfied', 'satisfied', 'basicallySatisfied')`,
  rated: `${served} and c.rating is not null`,
  noShows: `c.leg = 0 and c.result = 'noShow'`,
};
const quantiles: readonly (readonly [name: string, q: number, seconds: string])[] = [
  ['waitP50', 0.5, 'wait_seconds'],
  ['waitP90', 0.9, 'wait_seconds'],
  ['handleP50', 0.5, 'handle_seconds'],
];
/** The histograms of cells end at four hours. */
const minutes = (seconds: string): string => `least(floor(c.${seconds} / 60.0), 240)`;

export type Grouped = 'county' | 'unit' | 'month';
const groups: Readonly<Record<Grouped, string>> = {
  county: '0',
  unit: 'cast(c.unit_id as int)',
  month: 'cast(extract(year from c.served_on) * 100 + extract(month from c.served_on) as int)',
};

export const rawSql = (by: Grouped, from: string, to: string): string => {
  const columns = [
    ...Object.entries(counts).map(([name, where]) => `cast(count(*) filter (where ${where}) as int) as "${name}"`),
    ...quantiles.map(
      ([name, q, seconds]) =>
        `cast(percentile_disc(${q}) within group (order by ${minutes(seconds)}) filter (where ${served}) as int) as "${name}"`,
    ),
  ];
  return `select ${groups[by]} as place, ${columns.join(', ')}
    from service_case c join org_unit u on u.id = c.unit_id
    where starts_with(u.path, '/1/') and c.served_on between date '${from}' and date '${to}' group by 1 order by 1`;
};

/** The same from evaluated indicators: what rawSql() gives for one place. */
export function numbersOf(place: number, values: readonly IndicatorValue[]): Readonly<Record<string, number | null>> {
  const of = (code: string): IndicatorValue => {
    const found = values.find((v) => v.code === code);
    if (found === undefined) throw new Error(`no ${code}`);
    return found;
  };
  return {
    place,
    visits: of('hall.visits').value,
    matters: of('hall.matters').value,
    consultations: of('hall.consultations').value,
    completed: of('hall.completed').value,
    spot: of('hall.onTheSpotRate').numerator,
    good: of('hall.satisfaction').numerator,
    rated: of('hall.satisfaction').denominator,
    noShows: of('hall.noShowRate').numerator,
    waitP50: of('hall.waitP50').value,
    waitP90: of('hall.waitP90').value,
    handleP50: of('hall.handleP50').value,
  };
}
