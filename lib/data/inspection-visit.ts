import 'server-only';

import type { Row } from '@/lib/domain/columns';
import { complete, merged } from '@/lib/domain/import/complete';
import { readForm } from '@/lib/domain/import/form';
import { inspections, type CheckItem } from '@/lib/domain/inspection';
import type { ItemEntry, VisitHead } from '@/lib/domain/inspection-visit';
import type { RowProblem } from '@/lib/domain/register/definition';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { readCalendar } from './calendar';
import { read, transaction, type Tx } from './db';
import { lockRegister, type PlannedRow, writeRows } from './register-write';
import { unitWithin } from './unit-within';

const register = 'inspections';

export interface Visit {
  readonly unitId: number;
  readonly head: VisitHead;
  /** items that were looked at */
  readonly items: readonly (ItemEntry & { readonly item: CheckItem })[];
}

/** What the next visit of a round begins with: the last one's round, inspector and points. */
interface LastVisit {
  readonly round: string;
  readonly inspector: string;
  readonly fullPoints: Readonly<Record<string, number>>;
}

interface LastItem {
  readonly id: number;
  readonly item: string;
  readonly round: string | null;
  readonly inspector: string | null;
  readonly points: number | null;
}

export async function lastVisit(scope: OrgScope): Promise<LastVisit> {
  const rows = await read<LastItem & Record<string, unknown>>(
    `select distinct on (r.item) r.id, r.item, r.round, r.inspector, r.full_points as points
     from inspection r join org_unit u on u.id = r.unit_id where starts_with(u.path, $1)
     order by r.item, r.id desc`,
    [scope.path],
  );
  const [last] = rows.toSorted((a, b) => b.id - a.id);
  const fullPoints = Object.fromEntries(rows.flatMap((r) => (r.points === null ? [] : [[r.item, r.points]])));
  return { round: last?.round ?? '', inspector: last?.inspector ?? '', fullPoints };
}

/** DC2026-017: the next number of the unit in the year of the visit. */
async function nextNumber(tx: Tx, { unitId, head }: Visit): Promise<(offset: number) => string> {
  const prefix = `DC${head.inspectedOn.slice(0, 4)}-`;
  const [row] = await tx.query<{ last: number | null }>(
    `select max(substring(inspection_no from length($2) + 1)::int) as last from inspection
     where unit_id = $1 and starts_with(inspection_no, $2) and substring(inspection_no from length($2) + 1) ~ '^[0-9]{1,6}$'`,
    [unitId, prefix],
  );
  return (offset) => `${prefix}${String((row?.last ?? 0) + 1 + offset).padStart(3, '0')}`;
}

interface Read {
  readonly rows: PlannedRow[];
  readonly problems: RowProblem[];
}

async function readItems(tx: Tx, visit: Visit): Promise<Read> {
  const number = await nextNumber(tx, visit);
  const calendar = await readCalendar(tx.query);
  const found: Read = { rows: [], problems: [] };
  const general = new Set(Object.keys(visit.head));
  visit.items.forEach((entry, at) => {
    const { given, problems } = readForm(register, { ...visit.head, ...entry, inspectionNo: number(at) });
    const row = complete(inspections, merged(inspections, given, null), calendar);
    const wrong = [...problems, ...(row.ok || problems.length > 0 ? [] : row.problems)];
    // What is wrong with the head is wrong once, not once an item.
    for (const problem of wrong)
      found.problems.push(
        general.has(problem.field) ? problem : { ...problem, field: `${entry.item}.${problem.field}` },
      );
    if (row.ok) found.rows.push({ line: at + 1, unitId: visit.unitId, values: row.values });
  });
  return found;
}

async function* chunk(rows: readonly PlannedRow[]): AsyncGenerator<readonly PlannedRow[]> {
  await Promise.resolve();
  yield rows;
}

const filled = (row: Row | undefined): Row =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([, value]) => value !== null));

const once = (problems: readonly RowProblem[]): RowProblem[] => [
  ...new Map(problems.map((p) => [`${p.field} ${p.code}`, p])).values(),
];

/**
 * All items of one visit, or none: a row each, the way of the form. Problems name '<item>.<field>', or a field of the
 * head. Throws OutOfScopeError.
 */
export async function saveVisit(scope: OrgScope, visit: Visit): Promise<Result<number, readonly RowProblem[]>> {
  if (visit.items.length === 0) return err([{ field: '', code: 'nothingChecked' }]);
  return transaction(async (tx) => {
    await lockRegister(tx, register);
    await unitWithin(scope, visit.unitId, tx.query);
    const { rows, problems } = await readItems(tx, visit);
    if (problems.length > 0) return err(once(problems));
    const written = await writeRows(tx, { register, rows: chunk(rows), mode: 'apply', match: 'id', scope });
    for (const [i, id] of written.ids.entries())
      await audit(tx, {
        actor: scope.actor,
        action: 'create',
        entity: register,
        entityId: String(id),
        unitId: visit.unitId,
        detail: Object.fromEntries(
          Object.entries(filled(rows[i]?.values)).map(([field, after]) => [field, { before: null, after }]),
        ),
      });
    return ok(written.ids.length);
  });
}
