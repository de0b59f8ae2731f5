import 'server-only';

import { snake } from '@/lib/domain/columns';
import { headLine, replacingFields } from '@/lib/domain/entry/replacing';
import { enteredMeasure, isEnterable } from '@/lib/domain/measure/entered';
import { touchedFields } from '@/lib/domain/measure/touched';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { dueRules } from '@/lib/domain/register/due';

/**
 * Several files go into one plan: the line of a row is its line in the file plus this many for each file before. A
 * file of so many lines does not pass the doors.
 */
export const STRIDE = 50_000_000;

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

export const monthExpression = (definition: RegisterDefinition, field: string, of: string): string =>
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

/** A closed case keeps its due date, whatever the calendar says by now, as long as nothing that moves its clock is edited. */
function assigned(definition: RegisterDefinition, column: string): string {
  const done = dueRules[definition.name]?.done;
  const inputs = definition.clock?.inputs.map(quoted);
  if (column !== quoted('dueOn') || done === undefined || inputs === undefined) return `${column} = s.${column}`;
  return `${column} = case when t.${column} is not null and t.${quoted(done)} is not null
      and row(${list(inputs, 't.')}) is not distinct from row(${list(inputs, 's.')}) then t.${column} else s.${column} end`;
}

/** Takes back what rows make untrue: the nil returns of `units`, a relation s(unit_id, month); answers them. */
const nilGone = (definition: RegisterDefinition, units: string): string =>
  `with gone as (delete from nil_return n using ${units}
      where n.unit_id = s.unit_id and n.month = s.month and n.register = '${definition.name}' returning n.*)
      select coalesce(jsonb_agg(to_jsonb(gone)), '[]') as removed from gone`;

/**
 * Entered months that stand, and that rows of the plan take the place of (docs/adr/0024), with the first line of each
 * and what was entered as the whole.
 */
function replacedBy(definition: RegisterDefinition): string | null {
  const { name } = definition;
  if (!isEnterable(name)) return null;
  const months = replacingFields(name).map((field) => monthExpression(definition, field, 's'));
  return `select u.name as unit, t.month, min(t.line) as line, e.lines ->> '${headLine(name)}' as whole
    from (select s.line, s.unit_id, unnest(array[${months.join(', ')}]) as month
      from import_stage s join import_plan p using (line) where p.action in ('insert', 'update')) as t
    join measure_cell c on c.unit_id = t.unit_id and c.month = t.month and c.source = 'entered'
      and c.measure = '${enteredMeasure(name)}'
    join month_entry e on e.unit_id = t.unit_id and e.month = t.month and e.register = '${name}'
    join org_unit u on u.id = t.unit_id
    group by u.code, u.name, t.month, whole order by t.month, u.code`;
}

export interface WriteStatements {
  readonly stage: string;
  readonly copy: string;
  /** into the register itself; insertStraight() */
  readonly copyStraight: string;
  readonly plan: string;
  readonly planOne: string;
  readonly grain: string | null;
  /** whether any of the units ($1) and dates ($2) is counted by the other register */
  readonly grainOf: string | null;
  /** null: no month of the register can be entered */
  readonly replaced: string | null;
  readonly touched: string;
  readonly nil: string;
  /** of one form: answers the id */
  readonly insert: string;
  /** nil returns that rows of these units ($1) and months ($2) make untrue */
  readonly nilOf: string;
  /** ids above $1, as runs */
  readonly idsAfter: string;
  /** of a file: the ids go to the batch, as runs */
  readonly insertMany: string;
  /** what the rows to be updated are now, for the batch */
  readonly keep: string;
  readonly update: string;
  readonly analyze: string;
  readonly samples: string;
  readonly counts: string;
  readonly conflicts: string;
}

/** Everything SQL does with one batch, from the column list: nothing here is written per register. */
export function writeStatements(definition: RegisterDefinition): WriteStatements {
  const { table, key } = definition;
  const columns = Object.keys(definition.columns).map(quoted);
  const keys = key.map(quoted);
  const into = `insert into ${table} (unit_id, ${list(columns)}, row_hash, updated_by)
      select s.unit_id, ${list(columns, 's.')}, s.row_hash, $1
      from import_stage s join import_plan p using (line) where p.action = 'insert' order by s.line returning id`;
  const months = (of: string): string =>
    touchedFields[definition.name].map((field) => monthExpression(definition, field, of)).join(', ');
  const grain = otherGrain[definition.name];
  const action = `case when t.id is null then 'insert' when t.row_hash = s.row_hash then 'unchanged' else 'update' end`;
  return {
    stage: `create temp table import_stage on commit drop as
      select 0 as line, 0 as target_id, unit_id, ${list(columns)}, row_hash from ${table} with no data`,
    copy: `copy import_stage (line, target_id, unit_id, ${list(columns)}, row_hash) from stdin`,
    copyStraight: `copy ${table} (unit_id, ${list(columns)}, row_hash, updated_by) from stdin`,
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
    grainOf:
      grain === undefined
        ? null
        : `select exists (select 1 from unnest($1::int[], $2::date[]) as s(unit_id, ${quoted(definition.dated)})
             where exists (${grain.exists})) as some`,
    replaced: replacedBy(definition),
    touched: `select array_agg(distinct unit_id) as units, min(month) as first, max(month) as last from (
        select s.unit_id, unnest(array[${months('s')}]) as month
          from import_stage s join import_plan p using (line) where p.action in ('insert', 'update')
        union all
        select t.unit_id, unnest(array[${months('t')}])
          from import_plan p join ${table} t on t.id = p.target_id where p.action = 'update') as touched`,
    nil: nilGone(
      definition,
      `(select s.unit_id, ${monthExpression(definition, definition.dated, 's')} as month
        from import_stage s join import_plan p using (line) where p.action in ('insert', 'update')) as s`,
    ),
    nilOf: nilGone(definition, 'unnest($1::int[], $2::int[]) as s(unit_id, month)'),
    idsAfter: `select coalesce(range_agg(int4range(id, id, '[]')), '{}')::text as ids from ${table} where id > $1`,
    insert: into,
    insertMany: `with done as (${into})
      select coalesce(range_agg(int4range(id, id, '[]')), '{}')::text as ids from done`,
    keep: `insert into import_change (batch_id, row_id, version, before)
      select $1, t.id, t.version + 1, to_jsonb(t)
      from import_plan p join ${table} t on t.id = p.target_id where p.action = 'update'`,
    update: `update ${table} t set ${columns.map((c) => assigned(definition, c)).join(', ')},
        row_hash = s.row_hash, version = t.version + 1, updated_at = now(), updated_by = $1
      from import_stage s join import_plan p using (line) where p.action = 'update' and t.id = p.target_id`,
    analyze: `analyze ${table}`,
    samples: `select p.action, p.line, to_jsonb(s) as now, to_jsonb(t) as before
      from (select *, row_number() over (partition by line / ${STRIDE}, action order by line) as nth from import_plan) p
      join import_stage s using (line) left join ${table} t on t.id = p.target_id and p.action = 'update'
      where p.nth <= $1 and p.action <> 'conflict' order by p.line`,
    counts: `select line / ${STRIDE} as file, action, count(*) as n from import_plan group by 1, 2`,
    conflicts: `select s.line, p.reason, p.first_line, concat_ws(' · ', ${list(keys, 's.')}) as found
      from import_plan p join import_stage s using (line) where p.action = 'conflict' order by s.line limit $1`,
  };
}
