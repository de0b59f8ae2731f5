import 'server-only';

import type { Month } from '@/lib/domain/dates';
import { measures as catalogue } from '@/lib/domain/measure/catalogue';
import { packedWith, packOf, packsOf } from '@/lib/domain/measure/packs';
import { monthsSpan, rowsAround, yearOf } from '@/lib/domain/measure/spans';
import type { Tx } from './db';

/** Cells whose months, quarters and years are added up anew. */
export interface RollupRange {
  readonly unitIds: readonly number[];
  readonly measures: readonly string[];
  /** in which something changed */
  readonly months: readonly Month[];
}

/** How the sums stand in their rows: whoever changes it changes this text, so that the next start writes them anew. */
export const LAYOUT = 'quarters, years, and the months of a year in one row';

const YEAR = 'month / 100';
const QUARTER = '(month % 100 + 2) / 3';
/** lib/domain/measure/spans.ts */
const MONTHS_SPAN = `${YEAR} * 10 + ${monthsSpan(0)}`;
const LONGER_SPAN = `${YEAR} * 10 + case when grouping(${QUARTER}) = 0 then ${QUARTER} else 0 end`;

/** Cells of every source: $1 units, $2 measures, $3 to $4 months, or null for all. */
const CELLS = `measure_cell
  where ($1::int[] is null or unit_id = any($1::int[])) and ($2::text[] is null or measure = any($2::text[]))
    and ($3::int is null or month between $3 and $4)`;

const SUM = 'trim_scale(sum(value))';
/** Twelve values, null where the month has no cell. */
const TWELVE = Array.from(
  { length: 12 },
  (_, i) => `trim_scale(sum(value) filter (where month % 100 = ${i + 1}))`,
).join(', ');

/** $5 spans or null for all, $6 and $7 measures and the pack of each; a measure that is not among them is its own. */
const FILL = `insert into cell_rollup (unit_id, span, pack, sums)
  select unit_id, span, coalesce(p.pack, measure), json_object_agg(measure, m.sums)
  from (
    select unit_id, span, measure, json_object_agg(slice, value) as sums from (
      select unit_id, ${LONGER_SPAN} as span, measure, slice, to_json(${SUM}) as value from ${CELLS}
        group by unit_id, measure, slice, grouping sets ((${YEAR}, ${QUARTER}), (${YEAR}))
      union all
      select unit_id, ${MONTHS_SPAN}, measure, slice, to_json(array[${TWELVE}]) from ${CELLS}
        group by unit_id, measure, slice, ${YEAR}
    ) as added
    where $5::int[] is null or span = any($5::int[])
    group by unit_id, span, measure
  ) as m left join unnest($6::text[], $7::text[]) as p(measure, pack) using (measure)
  group by 1, 2, 3`;

const codes = catalogue.map(({ code }) => code);
const PACKS = [codes, codes.map(packOf)];

/** The caller holds what keeps other writers from these cells: lockCells(), or the whole table. */
export async function rollUp(tx: Tx, { unitIds, measures, months }: RollupRange): Promise<void> {
  if (months.length === 0) return;
  const spans = [...new Set(months.flatMap(rowsAround))];
  const years = months.map(yearOf);
  await tx.query(
    'delete from cell_rollup where unit_id = any($1::int[]) and pack = any($2::text[]) and span = any($3::int[])',
    [unitIds, packsOf(measures), spans],
  );
  // Whole years, of which a span is never part.
  const [from, to] = [Math.min(...years) * 100 + 1, Math.max(...years) * 100 + 12];
  await tx.query(FILL, [unitIds, packedWith(measures), from, to, spans, ...PACKS]);
}

export async function rollUpAll(tx: Tx): Promise<void> {
  await tx.query('delete from cell_rollup');
  await tx.query(FILL, [null, null, null, null, null, ...PACKS]);
  await tx.query('analyze cell_rollup');
}

/** A sum of months that is not what is stored for them; null where it is absent. */
export interface RollupDifference {
  readonly unitId: number;
  readonly span: number;
  readonly measure: string;
  readonly slice: string;
  readonly stored: number | null;
  readonly computed: number | null;
}

/** What is stored, a row of twelve months taken apart. */
const STORED = `select unit_id, case when m.at is null then span else span / 10 * 100 + m.at end as span, measure, slice, m.value
  from (
    select unit_id, span, m.key as measure, v.key as slice, v.value as sums
    from cell_rollup cross join lateral json_each(sums) as m cross join lateral json_each(m.value) as v
  ) as s cross join lateral (
    select null::bigint as at, (sums #>> '{}')::numeric as value where json_typeof(sums) <> 'array'
    union all
    select at, value::numeric from json_array_elements_text(case when json_typeof(sums) = 'array' then sums else '[]' end)
      with ordinality as e(value, at) where value is not null
  ) as m`;

const COMPUTED = `select unit_id, case when grouping(month) = 0 then month else ${LONGER_SPAN} end as span, measure, slice, sum(value) as value
  from ${CELLS}
  group by unit_id, measure, slice, grouping sets ((month), (${YEAR}, ${QUARTER}), (${YEAR}))`;

/** Adds the stored cells up again beside the stored months, quarters and years; changes nothing. */
export function rollupDifferences(tx: Tx): Promise<RollupDifference[]> {
  return tx.query<RollupDifference & Record<string, unknown>>(
    `select unit_id as "unitId", span, measure, slice, s.value as stored, f.value as computed
     from (${STORED}) as s full join (${COMPUTED}) as f using (unit_id, span, measure, slice)
     where s.value is distinct from f.value
     order by 1, 2, 3, 4`,
    [null, null, null, null],
  );
}
