import 'server-only';

import type { ImportLogEntry } from '@/lib/domain/import/log';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from '../db';

interface ImportLog {
  readonly entries: readonly ImportLogEntry[];
  readonly total: number;
}

export const LOG_PAGE = 50;

const at = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`;

/** Imports into units of the scope alone, and one's own; latest first. */
export async function importLog(scope: OrgScope, page: number): Promise<ImportLog> {
  const rows = await read<ImportLogEntry & Record<string, unknown> & { total: number }>(
    `select b.id, ${at('b.at')} as at, b.actor, b.register, u.name as "unitName", b.counts,
       case when b.files = '[]' then jsonb_build_array(jsonb_build_object('name', b.file_name, 'sha256', b.sha256,
         'sheet', null, 'encoding', null)) else b.files end as files,
       case when b.undone_at is not null then
         jsonb_build_object('at', ${at('b.undone_at')}, 'by', b.undone_by) end as undone,
       b.audit_id is not null as undoable, count(*) over () as total
     from import_batch b left join org_unit u on u.id = b.unit_id
     where $1 = '/' or b.actor = $2 or (b.unit_ids <> '{}' and not exists (
       select 1 from org_unit o where o.id = any(b.unit_ids) and not starts_with(o.path, $1)))
     order by b.id desc limit ${LOG_PAGE} offset $3`,
    [scope.path, scope.actor, (page - 1) * LOG_PAGE],
  );
  return { entries: rows.map(({ total: _, ...entry }) => entry), total: rows[0]?.total ?? 0 };
}
