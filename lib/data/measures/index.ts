import 'server-only';

import { reportedMeasure, reportingRegisters } from '@/lib/domain/measure/catalogue';
import type { RegisterName } from '@/lib/domain/register/definition';
import { actSources, applicationSources, remedySources } from './application';
import { complaintSources } from './complaint';
import { disclosureSources } from './disclosure';
import { hallCounts, hallSources } from './hall';
import { rosterSources } from './roster';
import type { Source } from './source';
import { supervisionSources } from './supervision';

const nil = (register: RegisterName, measure: string, value: string): Source => ({
  measure,
  from: 'nil_return r',
  date: 'make_date(r.month / 100, r.month % 100, 1)',
  where: `r.register = '${register}'`,
  value,
});

/** Every SELECT that feeds a cell. */
export const sources: readonly Source[] = [
  ...disclosureSources,
  ...applicationSources,
  ...remedySources,
  ...actSources,
  ...hallSources,
  ...complaintSources,
  ...supervisionSources,
  ...rosterSources,
  ...reportingRegisters.map((register) => nil(register, reportedMeasure(register), 'max(1)')),
  ...(['service-cases', 'service-days'] as const).flatMap((r) =>
    hallCounts.map((measure) => nil(r, measure, 'max(0)')),
  ),
];

/** Sources that read the same rows by the same month and slice are added up in one pass over the table. */
function passes(chosen: readonly Source[]): Source[][] {
  const groups = new Map<string, Source[]>();
  for (const s of chosen) {
    const key = [s.from, s.date, s.slice].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), s]);
  }
  return [...groups.values()];
}

/** null where no row met the condition: no cell. A sum of stated zeros is a cell. */
function added(s: Source): string {
  const filter = `filter (where ${s.where ?? 'true'})`;
  return s.value === undefined ? `nullif(count(*) ${filter}, 0)` : `${s.value} ${filter}`;
}

const MONTH = (date: string): string => `(extract(year from ${date}) * 100 + extract(month from ${date}))::int`;
/** Told of every row: extract() counts in decimals and takes five times as long. */
const FIRST = (date: string): string => `date_trunc('month', (${date})::timestamp)`;

/** $1 units (int[], null = all), $2 first day, $3 the day after the last (null = open). */
const spanned = (date: string): string =>
  `($1::int[] is null or r.unit_id = any($1::int[])) and ${date} is not null
        and ($2::date is null or ${date} >= $2::date) and ($3::date is null or ${date} < $3::date)`;

function pass(sources: readonly Source[], within: (date: string) => string): string {
  const [first] = sources;
  if (first === undefined) return '';
  const { from, date, slice = `''` } = first;
  const only = sources.length === 1 ? `and (${first.where ?? 'true'})` : '';
  return `select p.unit_id, ${MONTH('p.first')} as month, m.measure, p.slice::text as slice, m.value from (
      select r.unit_id, ${FIRST(date)} as first, ${slice} as slice, ${sources.map((s, i) => `${added(s)} as v${i}`).join(', ')}
      from ${from}
      where ${within(date)} ${only}
      group by 1, 2, 3) as p
    cross join lateral (values ${sources.map((s, i) => `('${s.measure}', p.v${i}::numeric)`).join(', ')}) as m(measure, value)
    where m.value is not null`;
}

/** The statement that adds rows up to cells. "Reported" is yes or no, never a number of rows. */
export function cellsStatement(measures: readonly string[]): string {
  const chosen = sources.filter((s) => measures.includes(s.measure));
  return `select unit_id, month, measure, slice, case when measure like '%.reported' then 1 else sum(value) end as value
    from (${together(chosen, spanned)}) as added
    group by unit_id, month, measure, slice`;
}

const together = (chosen: readonly Source[], within: (date: string) => string): string =>
  passes(chosen)
    .map((group) => pass(group, within))
    .join('\nunion all\n');

/** Whether the rows of the table are what it adds up, one by one. */
const readsRows = (source: Source, table: string): boolean =>
  source.whole !== true && new RegExp(`(^|from )${table} [rm]\\b`).test(source.from);

/**
 * What one row ($1, its id) adds to which cells; null for a catalogue. "Reported" says nothing of a single row.
 * A cell of days (inspection.visits) is less than the sum of its rows.
 */
export function rowCellsStatement(table: string): string | null {
  const chosen = sources.filter((s) => readsRows(s, table) && !s.measure.endsWith('.reported'));
  if (chosen.length === 0) return null;
  return `select measure, slice, month, value from (${together(chosen, (date) => `r.id = $1 and ${date} is not null`)}) as added`;
}
