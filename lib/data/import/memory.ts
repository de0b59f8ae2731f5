import 'server-only';

import { createHash } from 'node:crypto';

import { emptyMap, type ImportMap, parseMap } from '@/lib/domain/import/map-file';
import type { ImportName } from '@/lib/domain/import/problem';
import type { OrgScope } from '@/lib/domain/scope';
import { read, type Tx } from '../db';

/** Texts of any length as a key of one length. */
const keyOf = (signature: string): string => createHash('sha256').update(signature).digest('hex');

/** How this office last read a file of this register with these headings; null: never. */
export async function recallMap(scope: OrgScope, register: ImportName, signature: string): Promise<ImportMap | null> {
  const [row] = await read<{ choice: unknown }>(
    'select choice from import_memory where office = $1 and register = $2 and signature = $3',
    [scope.path, register, keyOf(signature)],
  );
  if (!row) return null;
  const map = parseMap(JSON.stringify(row.choice), null);
  return map.ok ? { ...emptyMap, ...map.value } : null;
}

export interface Remembered {
  readonly register: ImportName;
  readonly signature: string;
  readonly map: ImportMap;
}

/** Remembers what went well; line of the headings and time zone belong to one file alone. */
export async function rememberMap(tx: Tx, scope: OrgScope, { register, signature, map }: Remembered): Promise<void> {
  const { columns, constants, values } = map;
  await tx.query(
    `insert into import_memory (office, register, signature, choice, updated_by) values ($1, $2, $3, $4::jsonb, $5)
     on conflict (office, register, signature)
     do update set choice = excluded.choice, updated_at = now(), updated_by = excluded.updated_by`,
    [scope.path, register, keyOf(signature), JSON.stringify({ columns, constants, values }), scope.actor],
  );
}
