import 'server-only';

import { type ColumnKind, type Row, snake, type Value } from '@/lib/domain/columns';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { Tx } from '../db';

const sqlTypes: Partial<Record<ColumnKind, string>> = {
  date: 'date',
  dateTime: 'timestamp',
  integer: 'int',
  month: 'int',
};

/** "served_on" as "servedOn", …: the row as the domain names it, without what it computes */
export const storedFields = (definition: RegisterDefinition, of: string): string =>
  Object.entries(definition.columns)
    .filter(([, column]) => !column.derived)
    .map(([field]) => `${of}."${snake(field)}" as "${field}"`)
    .join(', ');

interface Keyed {
  readonly unitId: number;
  readonly given: Row;
}

/**
 * The stored row of each key, null where there is none; in the order asked. Looked up key by key in the unique index:
 * a join would read the whole register once a chunk.
 */
export async function storedRows(
  run: Tx['query'],
  definition: RegisterDefinition,
  keys: readonly Keyed[],
): Promise<(Row | null)[]> {
  const typed = definition.key.map((field) => {
    const column = definition.columns[field];
    return {
      field,
      name: `"${snake(field)}"`,
      type: sqlTypes[column?.kind ?? 'text'] ?? 'text',
      required: column?.required,
    };
  });
  const arrays = typed.map(({ type }, i) => `$${i + 2}::${type}[]`).join(', ');
  const same = typed.map(({ name, required }) =>
    required ? `t.${name} = k.${name}` : `t.${name} is not distinct from k.${name}`,
  );
  const rows = await run<Record<string, Value> & { nth: number }>(
    `select k.nth::int as nth, ${storedFields(definition, 't')}
     from unnest($1::int[], ${arrays}) with ordinality as k(unit_id, ${typed.map((k) => k.name).join(', ')}, nth)
     cross join lateral (select * from ${definition.table} t where t.unit_id = k.unit_id and ${same.join(' and ')} offset 0) t`,
    [keys.map((k) => k.unitId), ...typed.map(({ field }) => keys.map((k) => k.given[field] ?? null))],
  );
  const found: (Row | null)[] = keys.map(() => null);
  for (const { nth, ...row } of rows) found[nth - 1] = row;
  return found;
}
