import 'server-only';

import { snake } from '@/lib/domain/columns';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { Suggestions } from '@/lib/domain/register/suggestions';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { columnOf } from './register-values';
import { unitWithin } from './unit-within';

const MOST = 60;
/** Only the latest rows are looked at: a register of a million must not make a form wait. */
const RECENT = 4000;

/** Fields whose values come from a list of the hall rather than from earlier rows. */
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'service-cases': { window: 'hall_window', matter: 'hall_matter' },
  'service-days': { window: 'hall_window' },
};

const columns = (definition: RegisterDefinition): string[] =>
  Object.entries(definition.columns)
    .filter(([, column]) => column.suggest)
    .map(([field]) => field);

/** Names of the windows or matters of the unit, of what lies below it and of its superiors. */
async function fromList(table: string, path: string): Promise<string[]> {
  const rows = await read<{ name: string }>(
    `select distinct l.name from ${table} l join org_unit o on o.id = l.unit_id
     where starts_with($1, o.path) or starts_with(o.path, $1) order by 1 limit ${MOST}`,
    [path],
  );
  return rows.map((row) => row.name);
}

/** Field → what was entered before within the scope, most used first; nothing for fields never filled. */
async function fromRows(definition: RegisterDefinition, fields: readonly string[], path: string): Promise<Suggestions> {
  if (fields.length === 0) return {};
  const own = fields.map((field) => `r."${snake(field)}"`).join(', ');
  const pairs = fields.map((field) => `('${field}', ${columnOf(definition, field)})`).join(', ');
  const rows = await read<{ field: string; names: string[] }>(
    `with recent as materialized (
       select ${own} from "${definition.table}" r
       where r.unit_id in (select id from org_unit where starts_with(path, $1)) order by r.id desc limit ${RECENT}),
     used as (
       select v.field, v.name, count(*) as n, row_number() over (partition by v.field order by count(*) desc, v.name) as nth
       from recent r cross join lateral (values ${pairs}) as v(field, name) where v.name is not null group by 1, 2)
     select field, array_agg(name order by nth) as names from used where nth <= ${MOST} group by field`,
    [path],
  );
  return Object.fromEntries(rows.map((row) => [row.field, row.names]));
}

/** What a form offers while a field is typed. Throws OutOfScopeError. */
export async function suggestionsFor(
  scope: OrgScope,
  definition: RegisterDefinition,
  unitId: number,
): Promise<Suggestions> {
  const fields = columns(definition);
  if (fields.length === 0) return {};
  const { path } = await unitWithin(scope, unitId);
  const listed = Object.entries(lists[definition.name] ?? {});
  const [rows, ...named] = await Promise.all([
    fromRows(definition, fields, scope.path),
    ...listed.map(async ([field, table]): Promise<[string, string[]]> => [field, await fromList(table, path)]),
  ]);
  // A hall without a list still sees what it wrote before.
  return { ...rows, ...Object.fromEntries(named.filter(([, names]) => names.length > 0)) };
}
