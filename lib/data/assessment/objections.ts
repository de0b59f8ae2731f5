import 'server-only';

import {
  decisionRefusal,
  objectionRefusal,
  type Decision,
  type DecisionRefusal,
  type ObjectionRefusal,
} from '@/lib/domain/assessment/workflow';
import type { IsoDate } from '@/lib/domain/dates';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { read, transaction, type Tx } from '../db';
import { LOCAL } from '../report-row';
import { OutOfScopeError, unitWithin } from '../unit-within';
import { assessedUnits, lockFor, lockOwn } from './assessment-row';

export interface Objection {
  readonly id: number;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  /** code of the item */
  readonly item: string;
  readonly text: string;
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly at: string;
  /** null: not decided */
  readonly outcome: Decision['outcome'] | null;
  readonly points: number | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** Objections of the units in the scope, the undecided first. */
export async function listObjections(scope: OrgScope, id: number): Promise<Objection[]> {
  return read<Objection & Record<string, unknown>>(
    `select o.id, o.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", o.item, o.text, o."by",
       ${LOCAL('o.at')} as at, o.outcome, o.points, o.reason, o.decided_by as "decidedBy",
       ${LOCAL('o.decided_at')} as "decidedAt"
     from assessment_objection o join org_unit u on u.id = o.unit_id
     where o.assessment_id = $1 and starts_with(u.path, $2) order by o.outcome is not null, o.id`,
    [id, scope.path],
  );
}

export interface NewObjection {
  readonly id: number;
  readonly unitId: number;
  readonly item: string;
  readonly text: string;
  readonly today: IsoDate;
}

async function isWaiting(tx: Tx, { id, unitId, item }: NewObjection): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from assessment_objection where assessment_id = $1 and unit_id = $2 and item = $3 and outcome is null',
    [id, unitId, item],
  );
  return rows.length > 0;
}

/** A unit doubts the points of one item. Throws OutOfScopeError. */
export async function objectTo(scope: OrgScope, asked: NewObjection): Promise<Result<null, ObjectionRefusal>> {
  return transaction(async (tx) => {
    const row = await lockFor(tx, asked.id);
    await unitWithin(scope, asked.unitId, tx.query);
    const units = await assessedUnits(scope, row, { asOf: asked.today, run: tx.query });
    if (!units.some((unit) => unit.id === asked.unitId)) throw new OutOfScopeError(asked.unitId);
    const refusal = objectionRefusal({
      state: row.state,
      today: asked.today,
      objectUntil: row.objectUntil,
      text: asked.text,
      waiting: await isWaiting(tx, asked),
      itemExists: row.scheme.items.some(({ code }) => code === asked.item),
    });
    if (refusal !== null) return err(refusal);
    await tx.query(
      'insert into assessment_objection (assessment_id, unit_id, item, text, "by") values ($1, $2, $3, $4, $5)',
      [asked.id, asked.unitId, asked.item, asked.text.trim(), scope.actor],
    );
    await audit(tx, {
      actor: scope.actor,
      action: 'assessment.object',
      entity: 'assessment',
      entityId: String(asked.id),
      unitId: asked.unitId,
      detail: { item: asked.item },
    });
    return ok(null);
  });
}

export interface Deciding {
  readonly id: number;
  readonly objection: number;
  readonly decision: Decision;
}

interface Waiting extends Record<string, unknown> {
  readonly unitId: number;
  readonly item: string;
  readonly outcome: string | null;
}

async function store(tx: Tx, scope: OrgScope, { objection, decision }: Deciding): Promise<void> {
  await tx.query(
    `update assessment_objection set outcome = $2, points = $3, reason = $4, decided_by = $5, decided_at = now()
     where id = $1`,
    [
      objection,
      decision.outcome,
      decision.outcome === 'upheld' ? decision.points : null,
      decision.reason.trim(),
      scope.actor,
    ],
  );
}

/** The assessor upholds an objection with new points, or rejects it; both with a reason. Throws OutOfScopeError. */
export async function decideObjection(scope: OrgScope, asked: Deciding): Promise<Result<null, DecisionRefusal>> {
  return transaction(async (tx) => {
    const row = await lockOwn(tx, scope, asked.id);
    const [found] = await tx.query<Waiting>(
      'select unit_id as "unitId", item, outcome from assessment_objection where id = $1 and assessment_id = $2',
      [asked.objection, asked.id],
    );
    if (found === undefined) throw new OutOfScopeError(0);
    const weight = row.scheme.items.find(({ code }) => code === found.item)?.weight ?? 0;
    const refusal = decisionRefusal(asked.decision, { state: row.state, decided: found.outcome !== null, weight });
    if (refusal !== null) return err(refusal);
    await store(tx, scope, asked);
    await audit(tx, {
      actor: scope.actor,
      action: 'assessment.decide',
      entity: 'assessment',
      entityId: String(asked.id),
      unitId: found.unitId,
      detail: { item: found.item, ...asked.decision },
    });
    return ok(null);
  });
}
