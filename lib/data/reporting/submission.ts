import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { lastDay } from '@/lib/domain/period';
import { codesOf } from '@/lib/domain/reporting/completeness';
import { obligations } from '@/lib/domain/reporting/obligations';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import {
  notHandedIn,
  takeStep,
  type Step,
  type StepFacts,
  type StepRefusal,
  type Submission,
} from '@/lib/domain/submission';
import { audit } from '../audit';
import { lockCellsOfUnit } from '../cell-locks';
import { read, transaction, type Tx } from '../db';
import { unitWithin } from '../unit-within';
import { readMonths } from './month-facts';

interface UnitMonthKey {
  readonly unitId: number;
  readonly month: Month;
}

interface StepRequest extends UnitMonthKey {
  readonly step: Step;
  readonly today: IsoDate;
}

interface Stored extends Record<string, unknown> {
  state: Submission['state'];
  locked: boolean;
}

/** How far the month of the unit has come. Throws nothing: the caller has asked for the unit. */
export async function readSubmission(key: UnitMonthKey, run: Tx['query'] = read): Promise<Submission> {
  const [row] = await run<Stored>(
    'select state, accepted_at is not null as locked from month_submission where unit_id = $1 and month = $2',
    [key.unitId, key.month],
  );
  if (row === undefined) return notHandedIn;
  const returned = await run<{ cell: string; reason: string }>(
    'select cell, reason from cell_return where unit_id = $1 and month = $2 and settled_at is null order by id',
    [key.unitId, key.month],
  );
  return { state: row.state, locked: row.locked, returned };
}

/** Nobody stands above the unit at the top of their own scope. */
export const standsAbove = (scope: OrgScope, unit: OrgUnit): boolean =>
  scope.path !== unit.path && unit.path.startsWith(scope.path);

async function factsOf(
  tx: Tx,
  unit: OrgUnit,
  asked: { month: Month; today: IsoDate; above: boolean },
): Promise<StepFacts> {
  const period = { from: asked.month, to: asked.month };
  const [month] = await readMonths({ path: unit.path, period, unitId: unit.id }, tx.query);
  const codes = month === undefined ? [] : codesOf(month);
  const keys = (wanted: (code: string) => boolean): string[] =>
    obligations.filter((_, i) => wanted(codes[i] ?? '.')).map((o) => o.key);
  return {
    ended: lastDay(period) < asked.today,
    owed: keys((code) => code !== '.'),
    missing: keys((code) => code === '-'),
    above: asked.above,
  };
}

async function writeStep(tx: Tx, scope: OrgScope, { unitId, month, step, today }: StepRequest): Promise<void> {
  const key = [unitId, month, scope.actor];
  if (step.do === 'submit') {
    await tx.query(
      `insert into month_submission (unit_id, month, state, first_submitted_on, submitted_by) values ($1, $2, 'submitted', $4, $3)
       on conflict (unit_id, month) do update
         set state = 'submitted', submitted_by = $3, submitted_at = now(), version = month_submission.version + 1`,
      [...key, today],
    );
    await tx.query(
      'update cell_return set settled_at = now() where unit_id = $1 and month = $2 and settled_at is null',
      [unitId, month],
    );
    return;
  }
  await tx.query(
    `update month_submission set state = $4, decided_by = $3, decided_at = now(), version = version + 1,
       accepted_at = case when $4 = 'accepted' then coalesce(accepted_at, now()) else accepted_at end
     where unit_id = $1 and month = $2`,
    [...key, step.do === 'accept' ? 'accepted' : 'returned'],
  );
  if (step.do === 'return')
    await tx.query(
      `insert into cell_return (unit_id, month, "by", cell, reason) values ($1, $2, $3, $4, $5)
       on conflict (unit_id, month, cell) where settled_at is null
         do update set reason = excluded.reason, "by" = excluded."by", at = now()`,
      [...key, step.cell, step.reason.trim()],
    );
}

export interface StepRefused {
  readonly code: StepRefusal;
  /** cells neither reported nor stated as nil */
  readonly missing: readonly string[];
}

/** Hands a month in, accepts it or gives one cell of it back. Throws OutOfScopeError. */
export async function takeMonthStep(scope: OrgScope, request: StepRequest): Promise<Result<Submission, StepRefused>> {
  const { unitId, month, step, today } = request;
  return transaction(async (tx) => {
    const unit = await unitWithin(scope, unitId, tx.query);
    // No write slips in while the month changes its state.
    await lockCellsOfUnit(tx, unitId);
    const facts = await factsOf(tx, unit, { month, today, above: standsAbove(scope, unit) });
    const next = takeStep(await readSubmission(request, tx.query), step, facts);
    if (!next.ok) return err({ code: next.error, missing: facts.missing });
    await writeStep(tx, scope, request);
    await audit(tx, {
      actor: scope.actor,
      action: `month.${step.do}`,
      entity: 'month_submission',
      entityId: String(month),
      unitId,
      detail: step.do === 'return' ? { cell: step.cell, reason: step.reason.trim() } : {},
    });
    return ok(next.value);
  });
}
