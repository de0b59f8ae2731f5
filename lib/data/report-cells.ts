import 'server-only';

import { formatPeriod, type Period } from '@/lib/domain/period';
import { isEditable, type ReportStatus } from '@/lib/domain/report/approval';
import type { KeptCell } from '@/lib/domain/report/typed-cells';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction, type Tx } from './db';
import { LOCAL, lockReport, type ReportKey } from './report-row';
import { unitWithin } from './unit-within';

export interface TypedCells {
  readonly own: readonly KeptCell[];
  /** names of units below that stated lines of the same period */
  readonly below: readonly string[];
}

/** What staff stated for a unit and period. Throws OutOfScopeError. */
export async function readCellsTyped(scope: OrgScope, unitId: number, period: Period): Promise<TypedCells> {
  const unit = await unitWithin(scope, unitId);
  const text = formatPeriod(period);
  const [own, below] = await Promise.all([
    read<KeptCell & Record<string, unknown>>(
      `select code, value::float8 as value, by, ${LOCAL('at')} as at from report_cell
       where unit_id = $1 and period = $2 order by code`,
      [unit.id, text],
    ),
    read<{ name: string }>(
      `select distinct u.name from report_cell c join org_unit u on u.id = c.unit_id
       where starts_with(u.path, $1) and u.id <> $2 and c.period = $3 order by u.name`,
      [unit.path, unit.id, text],
    ),
  ]);
  return { own, below: below.map((u) => u.name) };
}

export interface CellChange {
  readonly code: string;
  /** null: nothing is stated any more, and the registers stand again */
  readonly value: number | null;
}

/** locked: the report is not in the writers' hands. */
export interface CellsRefusal {
  readonly kind: 'locked';
  readonly status: ReportStatus;
}

/** Keeps stated lines of the unit and period of a report, with who and when, all or none; answers how many changed. */
export async function saveCells(
  scope: OrgScope,
  { cells, ...key }: ReportKey & { readonly cells: readonly CellChange[] },
): Promise<Result<number, CellsRefusal>> {
  return transaction(async (tx) => {
    await unitWithin(scope, key.unitId, tx.query);
    const { status } = await lockReport(tx, key);
    if (!isEditable(status)) return err({ kind: 'locked', status });
    const before = new Map(
      (
        await tx.query<{ code: string; value: number }>(
          'select code, value::float8 as value from report_cell where unit_id = $1 and period = $2 for update',
          [key.unitId, key.period],
        )
      ).map((cell) => [cell.code, cell.value]),
    );
    const changed = cells.filter(({ code, value }) => (before.get(code) ?? null) !== value);
    for (const cell of changed) await keep(tx, { scope, key, cell });
    if (changed.length === 0) return ok(0);
    const detail = {
      period: key.period,
      cells: changed.map(({ code, value }) => ({ code, before: before.get(code) ?? null, after: value })),
    };
    const event = { actor: scope.actor, action: 'report.cells', entity: 'report_cell', unitId: key.unitId, detail };
    await audit(tx, { ...event, entityId: `${key.unitId} ${key.period}` });
    return ok(changed.length);
  });
}

async function keep(
  tx: Tx,
  { scope, key, cell }: { scope: OrgScope; key: ReportKey; cell: CellChange },
): Promise<void> {
  const named = [key.unitId, key.period, cell.code];
  if (cell.value === null) {
    await tx.query('delete from report_cell where unit_id = $1 and period = $2 and code = $3', named);
    return;
  }
  await tx.query(
    `insert into report_cell (unit_id, period, code, value, by) values ($1, $2, $3, $4, $5)
     on conflict (unit_id, period, code) do update set value = excluded.value, by = excluded.by, at = now()`,
    [...named, cell.value, scope.actor],
  );
}
