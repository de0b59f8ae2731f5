import { audit } from '../../lib/data/audit';
import { findAssessment } from '../../lib/data/assessment/assessment-row';
import { freezeSheet, keepResult } from '../../lib/data/assessment/move';
import { readMinimum } from '../../lib/data/comparison';
import { read, transaction, type Tx } from '../../lib/data/db';
import { copyScheme, presetScheme } from '../../lib/domain/assessment/preset';
import type { AssessmentScheme } from '../../lib/domain/assessment/scheme';
import { addDays, type IsoDate } from '../../lib/domain/dates';
import { mint } from '../../lib/gate/authorize';
import { explainer } from '../../lib/i18n/explain-assessment';
import { ACTOR } from './insert';

interface Assessed extends Record<string, unknown> {
  readonly id: number;
}

interface Seed {
  readonly owner: number;
  readonly units: readonly number[];
  readonly scheme: AssessmentScheme;
  readonly state: 'open' | 'frozen';
  readonly objectUntil: IsoDate;
  /** when points were given */
  readonly on: IsoDate;
}

/** The item that a county judges by hand, and what it found. */
const REPORT = '5.2';
const judged = [
  [10, '按期报送并公开，要素齐全，内容与上年不雷同。'],
  [10, '按期报送，要素齐全。'],
  [5, '1月29日报送，超过规定日期，扣5分。'],
  [8, '工作考核、社会评议结果表述不全，扣2分。'],
] as const;

const at = (day: IsoDate, hour: string): string => `${day}T${hour}:00:00+08:00`;

async function insertAssessment(tx: Tx, seed: Seed): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into assessment (unit_id, year, scheme, state, object_until, version, updated_at, updated_by)
     values ($1, $2, $3::jsonb, $4, $5, 2, $6, $7) returning id`,
    [seed.owner, seed.scheme.year, JSON.stringify(seed.scheme), seed.state, seed.objectUntil, at(seed.on, '09'), ACTOR],
  );
  const id = row?.id ?? 0;
  for (const [i, unit] of seed.units.entries()) {
    // The last one is still to be judged while the assessment is open.
    const [points, reason] = judged[i % judged.length] ?? judged[0];
    if (seed.state === 'open' && i === seed.units.length - 1) continue;
    await tx.query(
      `insert into assessment_entry (assessment_id, unit_id, item, points, reason, "by", at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, unit, REPORT, points, reason, ACTOR, at(seed.on, '10')],
    );
  }
  await audit(tx, {
    actor: ACTOR,
    action: 'assessment.create',
    entity: 'assessment',
    entityId: String(id),
    unitId: seed.owner,
  });
  return id;
}

interface Said {
  readonly unit: number | undefined;
  readonly item: string;
  readonly text: string;
  readonly on: IsoDate;
  readonly decision?: { readonly points: number | null; readonly reason: string; readonly on: IsoDate };
}

async function insertObjection(tx: Tx, id: number, said: Said): Promise<void> {
  const { decision } = said;
  await tx.query(
    `insert into assessment_objection (assessment_id, unit_id, item, text, "by", at, outcome, points, reason, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      said.unit,
      said.item,
      said.text,
      ACTOR,
      at(said.on, '11'),
      decision === undefined ? null : decision.points === null ? 'rejected' : 'upheld',
      decision?.points ?? null,
      decision?.reason ?? null,
      decision === undefined ? null : ACTOR,
      decision === undefined ? null : at(decision.on, '15'),
    ],
  );
}

/** Last year's, final since January: one objection was upheld, one rejected, one unit is named by hand. */
async function insertFrozen(tx: Tx, seed: Seed): Promise<number> {
  const id = await insertAssessment(tx, seed);
  const [on, decided] = [addDays(seed.objectUntil, -6), addDays(seed.objectUntil, -2)];
  await insertObjection(tx, id, {
    unit: seed.units[2],
    item: REPORT,
    text: '年度报告1月26日已在系统报送，因平台退回格式，29日再次提交，请按首次报送日期认定。',
    on,
    decision: { points: 10, reason: '查系统日志，首次报送为1月26日，内容未变，按期认定。', on: decided },
  });
  await insertObjection(tx, id, {
    unit: seed.units[3],
    item: '1.2',
    text: '其中1条为上级转发文件，不应计为逾期。',
    on,
    decision: { points: null, reason: '转发文件属本机关保存的信息，仍应在期限内公开，维持原分。', on: decided },
  });
  await tx.query(
    `insert into assessment_notice (assessment_id, unit_id, notice, reason, "by", at) values ($1, $2, 'commended', $3, $4, $5)`,
    [id, seed.units[1], '公开栏规范化做法在全县推广', ACTOR, at(decided, '16')],
  );
  return id;
}

async function freeze(id: number, asOf: IsoDate): Promise<void> {
  const scope = mint({ actor: ACTOR, role: 'administrator', path: '/' });
  const row = await findAssessment(scope, id);
  if (row === null) throw new Error('the demonstration has lost its assessment');
  const explain = await explainer(await readMinimum());
  const frozen = await freezeSheet(scope, row, { asOf, explain });
  await transaction(async (tx) => {
    await keepResult(tx, { id, frozen, by: ACTOR });
    await tx.query('update assessment_result set frozen_at = $2 where assessment_id = $1', [id, at(asOf, '17')]);
    await audit(tx, {
      actor: ACTOR,
      action: 'assessment.freeze',
      entity: 'assessment',
      entityId: String(id),
      unitId: row.owner.id,
    });
  });
}

/**
 * Last year's assessment of townships and streets as it was frozen, and this year's, open to objections. The rows that
 * it scores must be committed: points are read as every page reads them.
 */
export async function insertAssessments(today: IsoDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  const [county] = await read<Assessed>('select id from org_unit where parent_id is null');
  const units = await read<Assessed>(
    `select id from org_unit where kind in ('township', 'street') and valid_to is null order by code`,
  );
  if (county === undefined || units.length < 4) return;
  const last = presetScheme('office', year - 1);
  const common = { owner: county.id, units: units.map((unit) => unit.id) };
  const until = `${year}-01-23`;
  const frozen = await transaction(async (tx) => {
    const id = await insertFrozen(tx, {
      ...common,
      scheme: last,
      state: 'frozen',
      objectUntil: until,
      on: `${year}-01-12`,
    });
    const open = await insertAssessment(tx, {
      ...common,
      scheme: copyScheme(last, year),
      state: 'open',
      objectUntil: addDays(today, 10),
      on: today,
    });
    await insertObjection(tx, open, {
      unit: common.units[0],
      item: '4.1',
      text: '有2件诉求经批准延期，系统仍按原期限计为逾期，请核对。',
      on: today,
    });
    return id;
  });
  await freeze(frozen, addDays(until, 3));
}
