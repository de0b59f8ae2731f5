import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { monthsIn, type Period } from '@/lib/domain/period';
import { DUE_WORKDAY, reportDue } from '@/lib/domain/reporting/completeness';
import type { OrgScope } from '@/lib/domain/scope';
import { inTreeOrder } from '@/lib/domain/unit-tree';
import { audit } from '../audit';
import { readCalendar } from '../calendar';
import { read, transaction } from '../db';
import { readSetting, writeSetting } from '../settings';
import { UNIT_COLUMNS, unitWithin, type UnitRow } from '../unit-within';
import { readMonths, type UnitMonth } from './month-facts';

/** A unit that owes something in the period, with what it owes month by month. */
export interface MatrixUnit {
  readonly unit: OrgUnit;
  readonly months: ReadonlyMap<Month, UnitMonth>;
}

export interface Matrix {
  readonly months: readonly Month[];
  /** in tree order */
  readonly units: readonly MatrixUnit[];
  readonly due: DueDates;
}

/** When each month is to be handed in; null beyond the working calendar. */
export interface DueDates {
  readonly workday: number;
  readonly of: ReadonlyMap<Month, IsoDate | null>;
}

export async function readDueDates(months: readonly Month[]): Promise<DueDates> {
  const [calendar, set] = await Promise.all([readCalendar(), readSetting('reportDueWorkday')]);
  const workday = set ?? DUE_WORKDAY;
  return { workday, of: new Map(months.map((month) => [month, reportDue(calendar, month, workday)])) };
}

/** The unit and everything below it. Throws OutOfScopeError. */
export async function readMatrix(
  scope: OrgScope,
  asked: { readonly unitId: number; readonly period: Period },
): Promise<Matrix> {
  const unit = await unitWithin(scope, asked.unitId);
  const months = monthsIn(asked.period);
  const [found, units, due] = await Promise.all([
    readMonths({ path: unit.path, period: asked.period }),
    read<UnitRow>(`select ${UNIT_COLUMNS} from org_unit u where starts_with(u.path, $1)`, [unit.path]),
    readDueDates(months),
  ]);
  const byUnit = new Map<number, Map<Month, UnitMonth>>();
  for (const row of found)
    byUnit.set(row.unitId, (byUnit.get(row.unitId) ?? new Map<Month, UnitMonth>()).set(row.month, row));
  const owing = inTreeOrder(units).flatMap((u) => {
    const own = byUnit.get(u.id);
    return own === undefined ? [] : [{ unit: u, months: own }];
  });
  return { months, units: owing, due };
}

/** Sets the working day of the next month by which months are handed in. */
export async function setDueWorkday(scope: OrgScope, workday: number): Promise<void> {
  await transaction(async (tx) => {
    await writeSetting(tx, 'reportDueWorkday', workday);
    const detail = { workday };
    await audit(tx, {
      actor: scope.actor,
      action: 'setting.write',
      entity: 'setting',
      entityId: 'reportDueWorkday',
      detail,
    });
  });
}
