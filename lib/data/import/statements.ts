import 'server-only';

import { snake } from '@/lib/domain/columns';
import { touchedFields } from '@/lib/domain/measure/touched';
import type { RegisterDefinition } from '@/lib/domain/register/definition';

const quoted = (field: string): string => `"${snake(field)}"`;
const list = (names: readonly string[], of = ''): string => names.map((name) => `${of}${name}`).join(', ');

/** Key fields that may be null compare as equal when both are; coalesce keeps the join a hash join. */
function sameKey(definition: RegisterDefinition, a: string, b: string): string {
  const parts = definition.key.map((field) => {
    const column = quoted(field);
    if (definition.columns[field]?.required) return `${a}.${column} = ${b}.${column}`;
    return `coalesce(${a}.${column}, '-infinity') = coalesce(${b}.${column}, '-infinity')`;
  });
  return [`${a}.unit_id = ${b}.unit_id`, ...parts].join(' and ');
}

const monthExpression = (definition: RegisterDefinition, field: string, of: string): string =>
  definition.columns[field]?.kind === 'month'
    ? `${of}.${quoted(field)}`
    : `(extract(year from ${of}.${quoted(field)}) * 100 + extract(month from ${of}.${quoted(field)}))::int`;

/** A day in the hall is either counted or entered case by case: both would count it twice. */
const otherGrain: Partial<Record<string, { reason: string; exists: string }>> = {
  'service-days': {
    reason: 'dayHasCases',
    exists: 'select 1 from service_case o where o.unit_id = s.unit_id and o.served_on = s.day',
  },
  'service-cases': {
    reason: 'dayHasCounts',
    exists: 'select 1 from service_day o where o.unit_id = s.unit_id and o.day = s.served_on',
  },
};

export interface WriteStatements {
  readonly stage: string;
  readonly copy: string;
  readonly plan: string;
  readonly planOne: string;
  readonly grain: string | null;
  readonly touched: string;
  readonly nil: string;
  readonly insert: string;
  readonly update: string;
  readonly analyze: string;
  readonly conflicts: string;
}

/** Everything SQL does with one batch, from the column list: nothing here is written per register. */
export function writeStatements(definition: RegisterDefinition): WriteStatements {
  const { table, key } = definition;
  const columns = Object.keys(definition.columns).map(quoted);
  const keys = key.map(quoted);
  const months = (of: string): string =>
    touchedFields[definition.name].map((field) => monthExpression(definition, field, of)).join(', ');
  const grain = otherGrain[definition.name];
  const action = `case when t.id is null then 'insert' when t.row_hash = s.row_hash then 'unchanged' else 'update' end`;
  return {
    stage: `create temp table import_stage on commit drop as
      select 0 as line, 0 as target_id, unit_id, ${list(columns)}, row_hash from ${table} with no data`,
    copy: `copy import_stage (line, target_id, unit_id, ${list(columns)}, row_hash) from stdin`,
    // Two rows of one key and the same content are one row; of different content neither is believed.
    plan: `create temp table import_plan on commit drop as
      select s.line, t.id as target_id, s.first_line,
        case when s.clash then 'conflict' when s.nth > 1 then 'duplicate' else ${action} end as action,
        case when s.clash then 'duplicateKey' end as reason
      from (select line, unit_id, ${list(keys)}, row_hash,
              row_number() over (partition by unit_id, ${list(keys)} order by line) as nth,
              min(line) over same_key as first_line,
              min(row_hash collate "C") over same_key <> max(row_hash collate "C") over same_key as clash
            from import_stage window same_key as (partition by unit_id, ${list(keys)})) as s
      left join ${table} t on ${sameKey(definition, 's', 't')}`,
    planOne: `create temp table import_plan on commit drop as
      select s.line, t.id as target_id, s.line as first_line,
        case when o.id is not null then 'conflict' else ${action} end as action,
        case when o.id is not null then 'keyTaken' end as reason
      from import_stage s left join ${table} t on t.id = s.target_id
      left join ${table} o on ${sameKey(definition, 's', 'o')} and o.id is distinct from s.target_id`,
    grain:
      grain === undefined
        ? null
        : `update import_plan p set action = 'conflict', reason = '${grain.reason}' from import_stage s
           where s.line = p.line and p.action in ('insert', 'update') and exists (${grain.exists})`,
    touched: `select array_agg(distinct unit_id) as units, min(month) as first, max(month) as last from (
        select s.unit_id, unnest(array[${months('s')}]) as month
          from import_stage s join import_plan p using (line) where p.action in ('insert', 'update')
        union all
        select t.unit_id, unnest(array[${months('t')}])
          from import_plan p join ${table} t on t.id = p.target_id where p.action = 'update') as touched`,
    nil: `delete from nil_return n using import_stage s, import_plan p
      where s.line = p.line and p.action in ('insert', 'update') and n.unit_id = s.unit_id
        and n.register = '${definition.name}' and n.month = ${monthExpression(definition, definition.dated, 's')}`,
    insert: `insert into ${table} (unit_id, ${list(columns)}, row_hash, updated_by)
      select s.unit_id, ${list(columns, 's.')}, s.row_hash, $1
      from import_stage s join import_plan p using (line) where p.action = 'insert' order by s.line returning id`,
    update: `update ${table} t set ${columns.map((c) => `${c} = s.${c}`).join(', ')},
        row_hash = s.row_hash, version = t.version + 1, updated_at = now(), updated_by = $1
      from import_stage s join import_plan p using (line) where p.action = 'update' and t.id = p.target_id`,
    analyze: `analyze ${table}`,
    conflicts: `select s.line, p.reason, p.first_line, concat_ws(' · ', ${list(keys, 's.')}) as found
      from import_plan p join import_stage s using (line) where p.action = 'conflict' order by s.line limit $1`,
  };
}
