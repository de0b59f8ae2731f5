import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import { monthlyReporters } from '@/lib/domain/measure/reporting';
import type { UnitKind } from '@/lib/domain/org-unit';
import { putInto } from '@/lib/domain/put-into';
import type { OpenWindow } from '@/lib/domain/reporting/obligations';
import { read, type Statement, type Tx } from './db';

interface Unit {
  readonly id: number;
  readonly kind: UnitKind;
}

export interface WindowRow {
  readonly unitId: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Windows of those units that owe the hall's months because of them: townships and streets owe them anyway. */
export const hallWindows = (units: readonly Unit[]): Statement<WindowRow> => ({
  text: `select unit_id as "unitId", coalesce(opened_on, '0001-01-01') as "from", coalesce(closed_on, '9999-12-31') as "to"
    from hall_window where unit_id = any($1::int[])`,
  values: [units.filter(({ kind }) => !monthlyReporters.includes(kind)).map(({ id }) => id)],
});

export function windowsByUnit(rows: readonly WindowRow[]): Map<number, OpenWindow[]> {
  const found = new Map<number, OpenWindow[]>();
  for (const { unitId, from, to } of rows) putInto(found, unitId, { from, to });
  return found;
}

export async function hallWindowsOf(
  units: readonly Unit[],
  run: Tx['query'] = read,
): Promise<Map<number, OpenWindow[]>> {
  const { text, values } = hallWindows(units);
  return windowsByUnit(await run<WindowRow & Record<string, unknown>>(text, values));
}
