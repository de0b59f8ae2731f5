import 'server-only';

import { changeKind, type ChangeKind } from '@/lib/domain/locked-change';
import { isOwnFact } from '@/lib/domain/measure/entered';
import type { Month } from '@/lib/domain/dates';
import type { RegisterName } from '@/lib/domain/register/definition';
import { cellIndex, cellKeyOf } from '@/lib/domain/reporting/obligations';
import type { Tx } from '../db';

/** The number of an accepted month would change and nobody gave a reason: the whole write is undone. */
export class LockedMonthError extends Error {
  readonly months: readonly Month[];
  constructor(months: readonly Month[]) {
    super(`months ${months.join(', ')} are accepted and locked`);
    this.name = 'LockedMonthError';
    this.months = months;
  }
}

interface Written {
  readonly register: RegisterName;
  readonly unitIds: readonly number[];
  readonly from: Month;
  readonly to: Month;
  readonly measures: readonly string[];
  readonly actor: string;
  /** of the write itself, where its cell was not given back */
  readonly reason?: string;
}

/** Accepted months among those about to be added up, with the reason for which the register was given back. */
const ACCEPTED = `select s.unit_id, s.month, r.reason
  from month_submission s
    left join cell_return r on r.unit_id = s.unit_id and r.month = s.month and r.cell = $4 and r.settled_at is null
  where s.accepted_at is not null and s.unit_id = any($1::int[]) and s.month between $2 and $3`;

const OLD_CELLS = `create temp table accepted_cell on commit drop as
  select c.unit_id, c.month, c.measure, c.slice, c.value, c.source
  from unnest($1::int[], $2::int[], $3::text[]) as a(unit_id, month, reason)
    join measure_cell c on c.unit_id = a.unit_id and c.month = a.month and c.measure = any($4::text[])`;

const CHANGED = `with a as materialized (
    select * from unnest($1::int[], $2::int[], $3::text[]) as a(unit_id, month, reason)),
  now as materialized (
    select c.unit_id, c.month, c.measure, c.slice, c.value, c.source from a join measure_cell c using (unit_id, month)
    where c.measure = any($4::text[]))
  select unit_id as "unitId", month, a.reason, measure, slice, o.value as before, n.value as after,
    coalesce(o.source = 'entered', false) or coalesce(n.source = 'entered', false) as entered
  from accepted_cell o full join now n using (unit_id, month, measure, slice) join a using (unit_id, month)
  where o.value is distinct from n.value`;

interface Changed extends Record<string, unknown> {
  unitId: number;
  month: Month;
  reason: string | null;
  measure: string;
  slice: string;
  before: number | null;
  after: number | null;
  entered: boolean;
}

type Judged = Changed & { readonly kind: ChangeKind };

/**
 * Runs `recompute` and looks at what it made of accepted months. Nothing is read where no such month is touched, so that
 * ordinary writes and large imports pay one look into an index. Throws LockedMonthError; keeps every change as a revision.
 */
export async function guardAccepted(tx: Tx, written: Written, recompute: () => Promise<void>): Promise<void> {
  // Registers that are not owed every month are no part of what was accepted.
  if (cellIndex(cellKeyOf(written.register)) < 0) return recompute();
  const accepted = await tx.query<{ unit_id: number; month: Month; reason: string | null }>(ACCEPTED, [
    written.unitIds,
    written.from,
    written.to,
    cellKeyOf(written.register),
  ]);
  if (accepted.length === 0) return recompute();
  const columns = [
    accepted.map((a) => a.unit_id),
    accepted.map((a) => a.month),
    accepted.map((a) => a.reason),
    written.measures,
  ];
  await tx.query(OLD_CELLS, columns);
  await recompute();
  const changed = await tx.query<Changed>(CHANGED, columns);
  await tx.query('drop table accepted_cell');
  await keepRevisions(tx, written, changed);
}

async function keepRevisions(tx: Tx, written: Written, changed: readonly Changed[]): Promise<void> {
  const judged = changed.flatMap((row): Judged[] => {
    const kind = changeKind(written.register, row);
    return kind === null ? [] : [{ ...row, kind, reason: row.reason ?? written.reason ?? null }];
  });
  const refused = judged.filter(({ kind, reason }) => kind === 'correction' && reason === null);
  if (refused.length > 0) throw new LockedMonthError([...new Set(refused.map((r) => r.month))].sort((a, b) => a - b));
  const kept = judged.filter(({ measure, slice }) => isOwnFact(measure, slice));
  if (kept.length === 0) return;
  await tx.query(
    `insert into cell_revision (unit_id, month, measure, slice, old_value, new_value, kind, reason, "by")
     select *, $9 from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::numeric[], $6::numeric[], $7::text[], $8::text[])`,
    [
      kept.map((r) => r.unitId),
      kept.map((r) => r.month),
      kept.map((r) => r.measure),
      kept.map((r) => r.slice),
      kept.map((r) => r.before),
      kept.map((r) => r.after),
      kept.map((r) => r.kind),
      kept.map((r) => (r.kind === 'correction' ? r.reason : null)),
      written.actor,
    ],
  );
}
