import 'server-only';

import { type Row, snake, type Value } from '@/lib/domain/columns';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from '../db';

type Stored = Readonly<Record<string, Value>>;

/** As an entry of the history of the row. */
interface RowImport {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: unknown;
}

interface Imported extends Record<string, unknown> {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly before: Stored | null;
  /** only while the row is still what the import made of it */
  readonly after: Stored | null;
}

const time = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`;

/** What the import changed, by field; of a person's name only that it changed. */
function changes(definition: RegisterDefinition, before: Stored, after: Stored): Row | Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(definition.columns)) {
    const [a, b] = [before[snake(field)] ?? null, after[snake(field)] ?? null];
    if (column.derived || JSON.stringify(a) === JSON.stringify(b)) continue;
    changed[field] = column.personal ? 'personal' : { before: a, after: b };
  }
  return changed;
}

/** Imports that inserted or updated a row, and those of them that were undone; nothing for units outside the scope. */
export async function rowImports(
  scope: OrgScope,
  asked: { readonly register: RegisterDefinition['name']; readonly id: number },
): Promise<RowImport[]> {
  const definition = registers[asked.register];
  const rows = await read<Imported>(
    `with mine as (
       select b.id, b.at, b.actor, b.undone_at, b.undone_by, c.before,
         case when c.version = t.version then to_jsonb(t) end as after
       from ${definition.table} t join org_unit u on u.id = t.unit_id
       join import_batch b on b.register = $1
       left join import_change c on c.batch_id = b.id and c.row_id = t.id
       where t.id = $2 and starts_with(u.path, $3) and (c.before is not null or b.inserted_ids @> t.id))
     select -2 * id as id, ${time('at')} as at, actor, 'import' as action, before, after from mine
     union all
     select -2 * id - 1, ${time('undone_at')}, undone_by, 'importUndo', null, null from mine where undone_at is not null
     order by 1`,
    [asked.register, asked.id, scope.path],
  );
  return rows.map(({ id, at, actor, action, before, after }) => ({
    id,
    at,
    actor,
    action,
    detail: before && after ? changes(definition, before, after) : {},
  }));
}
