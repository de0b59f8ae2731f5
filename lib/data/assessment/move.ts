import 'server-only';

import { createHash } from 'node:crypto';

import { definitionVersions, type FrozenAssessment, type PointTexts } from '@/lib/domain/assessment/frozen';
import type { AssessmentScheme } from '@/lib/domain/assessment/scheme';
import type { SheetRow } from '@/lib/domain/assessment/sheet';
import {
  takeAssessmentStep,
  type AssessmentRefusal,
  type AssessmentState,
  type AssessmentStep,
} from '@/lib/domain/assessment/workflow';
import type { IsoDate } from '@/lib/domain/dates';
import { canonical } from '@/lib/domain/report/frozen';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { read, transaction, type Tx } from '../db';
import { LOCAL } from '../report-row';
import { assessedUnits, lockOwn, type AssessmentRow } from './assessment-row';
import { readSheet } from './facts';

/** The formula of every item in words, with the numbers of the unit put in: kept with the result. */
export type Explain = (scheme: AssessmentScheme, row: SheetRow) => PointTexts;

export interface AssessmentMove {
  readonly id: number;
  /** the version that was judged */
  readonly version: number;
  readonly step: AssessmentStep;
  readonly today: IsoDate;
  readonly explain: Explain;
}

/** changed: somebody saved or moved it meanwhile; else what the step lacks. */
export type AssessmentMoveRefusal = AssessmentRefusal | 'changed';

async function undecided(tx: Tx, id: number): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    'select count(*) as n from assessment_objection where assessment_id = $1 and outcome is null',
    [id],
  );
  return row?.n ?? 0;
}

const sha256Of = (frozen: FrozenAssessment): string => createHash('sha256').update(canonical(frozen)).digest('hex');

/** Everything that explains the result, so that nothing recorded later moves it. */
export async function freezeSheet(
  scope: OrgScope,
  row: AssessmentRow,
  { asOf, explain }: { readonly asOf: IsoDate; readonly explain: Explain },
): Promise<FrozenAssessment> {
  const { rows, minimum } = await readSheet(scope, row, asOf);
  const { scheme, owner } = row;
  return {
    owner: { code: owner.code, name: owner.name },
    scheme,
    rows: rows.map((of) => ({ ...of, texts: explain(scheme, of) })),
    definitions: definitionVersions(scheme),
    minimum,
    asOf,
  };
}

export async function keepResult(
  tx: Tx,
  { id, frozen, by }: { readonly id: number; readonly frozen: FrozenAssessment; readonly by: string },
): Promise<void> {
  await tx.query(
    'insert into assessment_result (assessment_id, frozen, sha256, frozen_by) values ($1, $2::jsonb, $3, $4)',
    [id, JSON.stringify(frozen), sha256Of(frozen), by],
  );
}

async function store(
  tx: Tx,
  { move, to, actor }: { readonly move: AssessmentMove; readonly to: AssessmentState; readonly actor: string },
): Promise<void> {
  const { step } = move;
  await tx.query(
    `update assessment set state = $2, version = version + 1, updated_at = now(), updated_by = $3,
       object_until = case when $2 = 'draft' then null else coalesce($4::date, object_until) end
     where id = $1`,
    [move.id, to, actor, step.do === 'open' ? step.objectUntil : null],
  );
}

/** One step with its audit and what it freezes: all of it or nothing. Throws OutOfScopeError. */
export async function moveAssessment(
  scope: OrgScope,
  move: AssessmentMove,
): Promise<Result<AssessmentState, AssessmentMoveRefusal>> {
  return transaction(async (tx) => {
    const row = await lockOwn(tx, scope, move.id);
    if (row.version !== move.version) return err('changed');
    const units = await assessedUnits(scope, row, { asOf: move.today, run: tx.query });
    const decided = takeAssessmentStep(move.step, {
      state: row.state,
      year: row.year,
      today: move.today,
      objectUntil: row.objectUntil,
      units: units.length,
      undecided: await undecided(tx, row.id),
    });
    if (!decided.ok) return decided;
    if (decided.value === 'frozen') {
      const frozen = await freezeSheet(scope, row, { asOf: move.today, explain: move.explain });
      await keepResult(tx, { id: row.id, frozen, by: scope.actor });
    }
    await store(tx, { move, to: decided.value, actor: scope.actor });
    await audit(tx, {
      actor: scope.actor,
      action: `assessment.${move.step.do}`,
      entity: 'assessment',
      entityId: String(row.id),
      unitId: row.owner.id,
      detail: { from: row.state, to: decided.value, ...move.step },
    });
    return ok(decided.value);
  });
}

/** A result as it was made public. */
export interface AssessmentResult {
  readonly frozen: FrozenAssessment;
  readonly sha256: string;
  /** 'YYYY-MM-DDTHH:MM:SS', in Shanghai */
  readonly frozenAt: string;
  readonly frozenBy: string;
}

/** The database holds something else than what was made public. */
export class FrozenAssessmentError extends Error {
  constructor(id: number) {
    super(`the frozen result of assessment ${id} does not match its sha256`);
    this.name = 'FrozenAssessmentError';
  }
}

/** Results by assessment; whether the reader may see them is the caller's question. Throws FrozenAssessmentError. */
export async function readResults(ids: readonly number[]): Promise<Map<number, AssessmentResult>> {
  const rows = await read<AssessmentResult & { readonly id: number } & Record<string, unknown>>(
    `select assessment_id as id, frozen, sha256, ${LOCAL('frozen_at')} as "frozenAt", frozen_by as "frozenBy"
     from assessment_result where assessment_id = any($1::int[])`,
    [ids],
  );
  const broken = rows.find((row) => sha256Of(row.frozen) !== row.sha256);
  if (broken !== undefined) throw new FrozenAssessmentError(broken.id);
  return new Map(rows.map(({ id, ...result }) => [id, result]));
}
