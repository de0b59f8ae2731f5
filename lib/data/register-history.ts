import 'server-only';

import type { RegisterName } from '@/lib/domain/register/definition';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { rowImports } from './import/row-imports';

export interface HistoryEntry {
  readonly id: number;
  /** 'YYYY-MM-DD HH:MM', Asia/Shanghai */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: unknown;
}

/** Who changed a row, latest first, at most 200 entries; nothing for units outside the scope. */
export async function rowHistory(
  scope: OrgScope,
  asked: { readonly register: RegisterName; readonly id: number },
): Promise<HistoryEntry[]> {
  const imports = await rowImports(scope, asked);
  const entries = await read<HistoryEntry & Record<string, unknown>>(
    `select a.id, to_char(a.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at, a.actor, a.action, a.detail
     from audit_entry a join org_unit u on u.id = a.unit_id
     where a.entity = $1 and a.entity_id = $2 and starts_with(u.path, $3) and a.action not like 'nilReturn.%'
     order by a.id desc limit 200`,
    [asked.register, String(asked.id), scope.path],
  );
  // An import has one entry for all its rows; to the minute, it comes before what was done to the row by hand.
  return [...entries, ...imports].sort((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1));
}
