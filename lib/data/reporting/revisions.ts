import 'server-only';

import type { Month } from '@/lib/domain/dates';
import type { ChangeKind } from '@/lib/domain/locked-change';
import type { Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from '../db';
import { unitWithin } from '../unit-within';

/** An accepted number that is another one now. */
export interface Revision {
  readonly id: number;
  readonly unitName: string;
  readonly unitCode: string;
  readonly month: Month;
  readonly measure: string;
  readonly slice: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly kind: ChangeKind;
  readonly reason: string | null;
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM' in the office's own place */
  readonly at: string;
}

interface Asked {
  readonly unitId: number;
  readonly period: Period;
  /** only the unit itself, without those below it */
  readonly own?: boolean;
  readonly limit: number;
}

/** Corrections first, the newest first; progress of cases after them. Throws OutOfScopeError. */
export async function listRevisions(scope: OrgScope, asked: Asked): Promise<Revision[]> {
  const unit = await unitWithin(scope, asked.unitId);
  return read<Revision & Record<string, unknown>>(
    `select r.id, u.name as "unitName", u.code as "unitCode", r.month, r.measure, r.slice, r.old_value as before,
       r.new_value as after, r.kind, r.reason, r."by", to_char(r.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at
     from cell_revision r join org_unit u on u.id = r.unit_id
     where starts_with(u.path, $1) and r.month between $2 and $3 and ($4::int is null or u.id = $4)
     order by r.kind, r.id desc limit $5`,
    [unit.path, asked.period.from, asked.period.to, asked.own === true ? unit.id : null, asked.limit],
  );
}

/** Measures of the subtree and period in which an accepted number was corrected. Throws OutOfScopeError. */
export async function correctedMeasures(
  scope: OrgScope,
  asked: { readonly unitId: number; readonly period: Period },
): Promise<ReadonlySet<string>> {
  const unit = await unitWithin(scope, asked.unitId);
  const rows = await read<{ measure: string }>(
    `select distinct r.measure from cell_revision r join org_unit u on u.id = r.unit_id
     where r.kind = 'correction' and starts_with(u.path, $1) and r.month between $2 and $3`,
    [unit.path, asked.period.from, asked.period.to],
  );
  return new Set(rows.map((row) => row.measure));
}
