import 'server-only';

import { reportedMeasure } from '@/lib/domain/measure/catalogue';
import { registerNames, type RegisterName } from '@/lib/domain/register/definition';
import { actSources, applicationSources, remedySources } from './application';
import { complaintSources } from './complaint';
import { disclosureSources } from './disclosure';
import { hallCounts, hallSources } from './hall';
import type { Source } from './source';

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
  ...registerNames.map((register) => nil(register, reportedMeasure(register), '1')),
  ...(['service-cases', 'service-days'] as const).flatMap((r) => hallCounts.map((measure) => nil(r, measure, '0'))),
];

/** $1 units (int[], null = all), $2 first day, $3 the day after the last (null = open). */
function select(s: Source): string {
  return `select r.unit_id, ${s.date} as d, '${s.measure}' as measure, ${s.slice ?? `''`} as slice, ${s.value ?? 'count(*)'} as value
    from ${s.from}
    where ($1::int[] is null or r.unit_id = any($1::int[])) and ${s.date} is not null
      and ($2::date is null or ${s.date} >= $2::date) and ($3::date is null or ${s.date} < $3::date)
      and (${s.where ?? 'true'})
    group by r.unit_id, ${s.date}, 4`;
}

/**
 * The statement that adds rows up to cells: first by day within each measure, then by month, so that the month is
 * worked out once a day and not once a row. "Reported" is yes or no, never a number of rows.
 */
export function cellsStatement(measures: readonly string[]): string {
  const chosen = sources.filter((s) => measures.includes(s.measure));
  return `select unit_id, (extract(year from d) * 100 + extract(month from d))::int as month, measure, slice,
      case when measure like '%.reported' then 1 else sum(value) end as value
    from (${chosen.map(select).join('\nunion all\n')}) as added
    group by unit_id, 2, measure, slice`;
}
