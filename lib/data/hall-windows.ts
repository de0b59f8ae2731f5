import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import { monthlyReporters } from '@/lib/domain/measure/reporting';
import type { UnitKind } from '@/lib/domain/org-unit';
import { putInto } from '@/lib/domain/put-into';
import type { OpenWindow } from '@/lib/domain/reporting/obligations';
import { read, type Tx } from './db';

interface WindowRow extends Record<string, unknown> {
  unitId: number;
  from: IsoDate;
  to: IsoDate;
}

/** Windows of those units that owe the hall's months because of them: townships and streets owe them anyway. */
export async function hallWindowsOf(
  units: readonly { readonly id: number; readonly kind: UnitKind }[],
  run: Tx['query'] = read,
): Promise<Map<number, OpenWindow[]>> {
  const ids = units.filter(({ kind }) => !monthlyReporters.includes(kind)).map(({ id }) => id);
  const found = new Map<number, OpenWindow[]>();
  if (ids.length === 0) return found;
  const rows = await run<WindowRow>(
    `select unit_id as "unitId", coalesce(opened_on, '0001-01-01') as "from", coalesce(closed_on, '9999-12-31') as "to"
     from hall_window where unit_id = any($1::int[])`,
    [ids],
  );
  for (const { unitId, from, to } of rows) putInto(found, unitId, { from, to });
  return found;
}
