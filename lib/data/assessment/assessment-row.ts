import 'server-only';

import { may } from '@/lib/domain/access';
import type { AssessmentScheme } from '@/lib/domain/assessment/scheme';
import type { AssessmentState } from '@/lib/domain/assessment/workflow';
import type { IsoDate } from '@/lib/domain/dates';
import { contains, type OrgUnit } from '@/lib/domain/org-unit';
import { firstDay, lastDay, yearPeriod } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { read, type Tx } from '../db';
import { OutOfScopeError, UNIT_COLUMNS, type UnitRow } from '../unit-within';

/** An assessment without its points. */
export interface AssessmentRow {
  readonly id: number;
  /** who assesses */
  readonly owner: OrgUnit;
  readonly year: number;
  readonly scheme: AssessmentScheme;
  readonly state: AssessmentState;
  readonly objectUntil: IsoDate | null;
  readonly version: number;
}

type Stored = Omit<AssessmentRow, 'owner'> & { readonly ownerId: number } & Record<string, unknown>;

const COLUMNS = `a.id, a.unit_id as "ownerId", a.year, a.scheme, a.state, a.object_until as "objectUntil", a.version`;

async function withOwners(rows: readonly Stored[], run: Tx['query']): Promise<AssessmentRow[]> {
  const owners = await run<UnitRow>(`select ${UNIT_COLUMNS} from org_unit u where u.id = any($1::int[])`, [
    rows.map((row) => row.ownerId),
  ]);
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  return rows.flatMap(({ ownerId, ...row }) => {
    const owner = byId.get(ownerId);
    return owner === undefined ? [] : [{ ...row, owner }];
  });
}

/** Who stands above the units that are assessed: sees every point, and decides where the role may. */
export const standsOver = (scope: OrgScope, { owner }: Pick<AssessmentRow, 'owner'>): boolean =>
  contains(scope.path, owner.path);

/** Drafts are the assessor's own; what is open or frozen also concerns everybody below. */
const VISIBLE = `(starts_with(u.path, $1) and (a.state <> 'draft' or $2::boolean)
  or starts_with($1, u.path) and a.state <> 'draft')`;

/** Those that concern the scope, the latest year first. */
export async function listAssessments(scope: OrgScope): Promise<AssessmentRow[]> {
  const rows = await read<Stored>(
    `select ${COLUMNS} from assessment a join org_unit u on u.id = a.unit_id
     where ${VISIBLE} order by a.year desc, u.path, a.id desc`,
    [scope.path, may(scope.role, 'assess')],
  );
  return withOwners(rows, read);
}

/** null: there is none, or it is none of the reader's business. */
export async function findAssessment(scope: OrgScope, id: number): Promise<AssessmentRow | null> {
  const rows = await read<Stored>(
    `select ${COLUMNS} from assessment a join org_unit u on u.id = a.unit_id where ${VISIBLE} and a.id = $3`,
    [scope.path, may(scope.role, 'assess'), id],
  );
  return (await withOwners(rows, read))[0] ?? null;
}

/** Held until the transaction ends: points, objections and steps come one after the other. */
async function lock(tx: Tx, id: number): Promise<AssessmentRow | null> {
  const rows = await tx.query<Stored>(`select ${COLUMNS} from assessment a where a.id = $1 for update`, [id]);
  return (await withOwners(rows, tx.query))[0] ?? null;
}

/** For who assesses. Throws OutOfScopeError, also where there is none. */
export async function lockOwn(tx: Tx, scope: OrgScope, id: number): Promise<AssessmentRow> {
  const row = await lock(tx, id);
  if (row === null || !standsOver(scope, row)) throw new OutOfScopeError(row?.owner.id ?? 0);
  return row;
}

/** For a unit that is assessed. Throws OutOfScopeError, also where there is none. */
export async function lockFor(tx: Tx, id: number): Promise<AssessmentRow> {
  const row = await lock(tx, id);
  if (row === null) throw new OutOfScopeError(0);
  return row;
}

type Applied = Pick<AssessmentRow, 'owner'> & { readonly scheme: Pick<AssessmentScheme, 'year' | 'kinds'> };

/**
 * Units that the scheme applies to, by code: of its kinds, directly below the owner or, where a kind has none there,
 * further below. They exist on the last day of the year (or on `asOf` while it runs): nobody is commended who is gone.
 */
export function assessedUnits(
  scope: OrgScope,
  { owner, scheme }: Applied,
  asked: { readonly asOf: IsoDate; readonly run?: Tx['query'] },
): Promise<OrgUnit[]> {
  const period = yearPeriod(scheme.year);
  const end = lastDay(period);
  const day = asked.asOf < end ? asked.asOf : end;
  return (asked.run ?? read)<UnitRow>(
    `select ${UNIT_COLUMNS} from org_unit u
     where starts_with(u.path, $2) and u.id <> $1 and starts_with(u.path, $3) and u.kind = any($4::text[])
       and (u.parent_id = $1 or not exists (select 1 from org_unit c where c.parent_id = $1 and c.kind = u.kind))
       and u.valid_from <= $5 and (u.valid_to is null or u.valid_to >= $5)
     order by u.code`,
    [owner.id, owner.path, scope.path, scheme.kinds, day < firstDay(period) ? firstDay(period) : day],
  );
}
