import { beforeAll, describe, expect, it } from 'vitest';

import { presetScheme } from '@/lib/domain/assessment/preset';
import type { AssessmentItem, AssessmentScheme } from '@/lib/domain/assessment/scheme';
import { blankItem } from '@/lib/domain/inspection-visit';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from '../db';
import { saveVisit } from '../inspection-visit';
import { useUnits } from '../testing/database';
import { scopeOf } from '../testing/insert';
import { OutOfScopeError } from '../unit-within';
import { findAssessment, listAssessments } from './assessment-row';
import { readSheet } from './facts';
import { giveNotice, givePoints, mayChangeEvidence } from './judge';
import { FrozenAssessmentError, moveAssessment, readResults } from './move';
import { decideObjection, listObjections, objectTo } from './objections';
import { dropDraft, saveScheme } from './save-scheme';

const county = scopeOf('/1/');
const township = scopeOf('/1/2/');
const clerk: OrgScope = { ...township, role: 'clerk' };
const today = '2025-01-20';

const item = (given: Pick<AssessmentItem, 'code' | 'weight' | 'source' | 'formula'>): AssessmentItem => ({
  ...given,
  title: given.code,
  unrated: 'leaveOut',
  basis: '',
});
const scheme: AssessmentScheme = {
  ...presetScheme('office', 2024),
  items: [
    item({
      code: 'visits',
      weight: 60,
      source: { kind: 'inspection', items: [], counts: 'findings' },
      formula: { kind: 'deduction', each: 20, most: 60 },
    }),
    item({ code: 'report', weight: 30, source: { kind: 'manual' }, formula: { kind: 'entered' } }),
    item({
      code: 'late',
      weight: 10,
      source: { kind: 'indicator', code: 'complaint.overdue' },
      formula: { kind: 'deduction', each: 5, most: 10 },
    }),
  ],
};

const visit = (unitId: number, results: readonly ('passed' | 'finding')[]) =>
  saveVisit(county, {
    unitId,
    head: { round: '2024年督查', inspectedOn: '2024-06-03', inspector: '督查组' },
    items: results.map((result, i) => ({
      ...blankItem,
      item: i === 0 ? 'leadership' : 'board',
      result,
      ...(result === 'finding' ? { finding: '公开栏破损', dueOn: '2024-06-20' } : {}),
    })),
  });

let id = 0;
const version = async (): Promise<number> => (await findAssessment(county, id))?.version ?? 0;
const explain = () => ({ 'zh-CN': { visits: '60 − 20 = 40' } });
const move = async (step: Parameters<typeof moveAssessment>[1]['step'], day = today, scope = county) =>
  moveAssessment(scope, { id, version: await version(), step, today: day, explain });
const sheet = async (scope = county) => {
  const row = await findAssessment(scope, id);
  if (row === null) throw new Error('no assessment');
  return (await readSheet(scope, row, today)).rows;
};

useUnits();
beforeAll(async () => {
  await visit(2, ['passed', 'finding']);
  await visit(4, ['passed', 'passed']);
  // What its village had to answer for is not the township's.
  await visit(5, ['finding', 'finding']);
});

describe('a draft', () => {
  it('is written only when it adds up, and read only by who assesses', async () => {
    const wrong = await saveScheme(county, { id: null, unitId: 1, version: 0, scheme: { ...scheme, fullPoints: 90 } });
    expect(wrong).toMatchObject({ ok: false, error: { problems: [{ field: 'fullPoints', code: 'weightsDiffer' }] } });
    await expect(saveScheme(township, { id: null, unitId: 1, version: 0, scheme })).rejects.toThrow(OutOfScopeError);
    const made = await saveScheme(county, { id: null, unitId: 1, version: 0, scheme });
    id = made.ok ? made.value : 0;
    expect(id).toBeGreaterThan(0);
    expect((await findAssessment(county, id))?.scheme).toEqual(scheme);
    expect(await findAssessment(township, id)).toBeNull();
    expect(await findAssessment({ ...county, role: 'clerk' }, id)).toBeNull();
    expect(await listAssessments(township)).toEqual([]);
  });

  it('applies to units of its kinds that exist at the end of the year', async () => {
    expect((await sheet()).map((row) => row.unit.id)).toEqual([2, 4]);
  });

  it('is not overwritten by who read an older version', async () => {
    const saved = await saveScheme(county, { id, unitId: 1, version: 1, scheme: { ...scheme, title: '考核' } });
    expect(saved).toEqual({ ok: true, value: id });
    const late = await saveScheme(county, { id, unitId: 1, version: 1, scheme });
    expect(late).toEqual({ ok: false, error: { error: 'changed' } });
  });

  it('leaves out what nobody has judged or reported', async () => {
    const rows = await sheet();
    expect(rows.map((r) => [r.total, r.rated, r.rank])).toEqual([
      [40, 60, 2],
      [60, 60, 1],
    ]);
    expect(rows[0]?.items.map((i) => i.lack)).toEqual([null, 'notEntered', 'notAvailable']);
  });
});

describe('points given by hand', () => {
  it('need a reason, stay within the item, and may carry evidence until the result is frozen', async () => {
    const given = { id, unitId: 2, item: 'report', points: 25, reason: '迟报', today };
    expect(await givePoints(county, { ...given, reason: ' ' })).toEqual({ ok: false, error: 'noReason' });
    expect(await givePoints(county, { ...given, points: 31 })).toEqual({ ok: false, error: 'pointsOutside' });
    expect(await givePoints(county, { ...given, item: 'visits' })).toEqual({ ok: false, error: 'noItem' });
    await expect(givePoints(township, given)).rejects.toThrow(OutOfScopeError);
    await expect(givePoints(county, { ...given, unitId: 5 })).rejects.toThrow(OutOfScopeError);
    const entry = await givePoints(county, given);
    expect(entry.ok && (await mayChangeEvidence(county, entry.value))).toBe(true);
    expect(entry.ok && (await mayChangeEvidence(township, entry.value))).toBe(false);
    expect((await sheet())[0]).toMatchObject({ total: 65, rated: 90 });
  });

  it('a unit is named by hand with a reason', async () => {
    expect(await giveNotice(county, { id, unitId: 2, notice: 'criticised', reason: '', today })).toEqual({
      ok: false,
      error: 'noReason',
    });
    await giveNotice(county, { id, unitId: 2, notice: 'criticised', reason: '整改不力', today });
    expect((await sheet())[0]?.noticed).toEqual({ notice: 'criticised', by: 'hand', reason: '整改不力' });
    await giveNotice(county, { id, unitId: 2, notice: null, reason: '', today });
    expect((await sheet())[0]?.noticed?.by).toBe('threshold');
  });
});

describe('an open assessment', () => {
  const objection = { item: 'visits', text: '公开栏当日已换新', today } as const;

  it('shows a unit its own points alone', async () => {
    expect(await objectTo(clerk, { ...objection, id, unitId: 2 })).toEqual({ ok: false, error: 'notOpen' });
    expect(
      await move({ do: 'open', objectUntil: '2025-01-25' }, today, township).catch((e: unknown) => e),
    ).toBeInstanceOf(OutOfScopeError);
    expect(await move({ do: 'open', objectUntil: '2025-01-25' })).toEqual({ ok: true, value: 'open' });
    expect((await sheet(clerk)).map((row) => row.unit.id)).toEqual([2]);
    expect(await saveScheme(county, { id, unitId: 1, version: await version(), scheme })).toEqual({
      ok: false,
      error: { error: 'notDraft' },
    });
  });

  it('takes objections of the unit and decides them once', async () => {
    await expect(objectTo(clerk, { ...objection, id, unitId: 4 })).rejects.toThrow(OutOfScopeError);
    expect((await objectTo(clerk, { ...objection, id, unitId: 2 })).ok).toBe(true);
    expect(await objectTo(clerk, { ...objection, id, unitId: 2 })).toEqual({ ok: false, error: 'alreadyObjected' });
    const [waiting] = await listObjections(clerk, id);
    expect(await listObjections(scopeOf('/1/4/'), id)).toEqual([]);
    expect(await move({ do: 'freeze' }, '2025-01-26')).toEqual({ ok: false, error: 'undecided' });
    const deciding = { id, objection: waiting?.id ?? 0 };
    await expect(
      decideObjection(township, { ...deciding, decision: { outcome: 'rejected', reason: 'x' } }),
    ).rejects.toThrow(OutOfScopeError);
    const decision = { outcome: 'upheld', points: 55, reason: '核查属实' } as const;
    expect(await decideObjection(county, { ...deciding, decision })).toEqual({ ok: true, value: null });
    expect(await decideObjection(county, { ...deciding, decision })).toEqual({ ok: false, error: 'alreadyDecided' });
    expect((await sheet())[0]?.items[0]).toMatchObject({ points: 55, computed: 40, state: 'decided' });
  });

  it('is frozen as it stands, and nothing recorded later moves it', async () => {
    expect(await move({ do: 'freeze' })).toEqual({ ok: false, error: 'stillOpen' });
    expect(await move({ do: 'freeze' }, '2025-01-26')).toEqual({ ok: true, value: 'frozen' });
    await visit(4, ['finding', 'finding']);
    const result = (await readResults([id])).get(id);
    expect(result?.frozen.rows.map((r) => [r.unit.id, r.total, r.rank])).toEqual([
      [2, 80, 2],
      [4, 60, 1],
    ]);
    expect(result?.frozen).toMatchObject({ asOf: '2025-01-26', definitions: { 'complaint.overdue': 1 } });
    expect((await sheet())[1]?.total).toBe(20);
    expect(await givePoints(county, { id, unitId: 4, item: 'report', points: 1, reason: 'x', today })).toEqual({
      ok: false,
      error: 'frozen',
    });
    expect(await dropDraft(county, id)).toEqual({ ok: false, error: 'notDraft' });
  });

  it('says when the stored result was tampered with', async () => {
    await read(`update assessment_result set frozen = jsonb_set(frozen, '{rows,0,total}', '99')`);
    await expect(readResults([id])).rejects.toThrow(FrozenAssessmentError);
  });

  it('leaves a trail', async () => {
    const rows = await read<{ action: string }>(
      `select distinct action from audit_entry where entity = 'assessment' order by action`,
    );
    expect(rows.map((r) => r.action.replace('assessment.', ''))).toEqual([
      'create',
      'decide',
      'edit',
      'freeze',
      'notice',
      'object',
      'open',
      'points',
    ]);
  });
});
