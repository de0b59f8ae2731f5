import { describe, expect, it } from 'vitest';

import { writeReport } from '@/lib/documents/docx/write-report';
import { readReport } from '@/lib/documents/read-report';
import type { Role } from '@/lib/domain/access';
import { parsePeriod } from '@/lib/domain/period';
import type { ReportAction } from '@/lib/domain/report/approval';
import { changedFigures, figureLines } from '@/lib/domain/report/frozen';
import { composeReport } from '@/lib/domain/report/compose';
import { templateById } from '@/lib/domain/report/templates';
import type { OrgScope } from '@/lib/domain/scope';
import { recomputeAll } from './cells';
import { read, transaction } from './db';
import { listUnits } from './org-units';
import { moveReport } from './report-move';
import { answerRemark, comment, readEvents, readRemarks, reopenRemark, settleRemark } from './report-remarks';
import { saveReport } from './report-save';
import { FrozenReportError, loadReport, readEditions } from './reports';
import { useUnits } from './testing/database';
import { insertRows, scopeOf, type UnitRow } from './testing/insert';

const as = (role: Role): OrgScope => ({ ...scopeOf('/1/'), actor: role, role });
const key = { unitId: 2, template: 'work-summary', period: '2024' };

const visits = (day: string, n: number): UnitRow => ({ unitId: 2, day, window: '综合', visits: n });

useUnits(async (tx) => {
  await insertRows(tx, 'service-days', [visits('2024-03-01', 865)]);
  await recomputeAll(tx);
});

async function load() {
  const [template, period] = [templateById(key.template), parsePeriod(key.period)];
  const unit = (await listUnits(as('clerk'))).find((u) => u.id === key.unitId);
  if (!template || !period || !unit) throw new Error('no such report');
  return loadReport(as('clerk'), { unit, template, period, asOf: '2025-01-20' });
}

const place = { chapter: 'hall', place: 'volume/1', quote: '便民服务中心接待群众', text: '与台账核对' };

async function move(
  role: Role,
  action: ReportAction,
  more: { errors?: number; reason?: string; placed?: boolean } = {},
) {
  const { input, saved } = await load();
  const { errors = 0, reason = '', placed = false } = more;
  const given = { ...key, action, version: saved.version, errors, reason, places: placed ? [place] : [], input };
  return moveReport(as(role), given);
}

const save = async (text: string) => {
  const { saved } = await load();
  return saveReport(as('clerk'), {
    ...key,
    version: saved.version,
    narrative: { plans: text },
    signedOn: '2025-01-15',
  });
};

describe('the way of a report', () => {
  it('needs something saved, and what each step lacks is named', async () => {
    expect(await move('clerk', 'check')).toEqual({ ok: false, error: 'unsaved' });
    expect((await save('甲')).ok).toBe(true);
    expect(await move('clerk', 'check', { errors: 1 })).toEqual({ ok: false, error: 'noErrors' });
    expect(await move('clerk', 'check')).toEqual({ ok: true, value: 'checked' });
    expect(await save('乙')).toMatchObject({ ok: false, error: { kind: 'locked', status: 'checked' } });
    expect(await move('clerk', 'submit')).toEqual({ ok: false, error: 'notYourRole' });
    expect(await move('leader', 'submit')).toEqual({ ok: true, value: 'submitted' });
  });

  it('comes back with the reason on the very place, and cannot go on before it is dealt with', async () => {
    expect(await move('superior', 'return')).toEqual({ ok: false, error: 'reason' });
    expect(await move('superior', 'return', { placed: true })).toEqual({ ok: true, value: 'returned' });
    const { saved } = await load();
    const [remark] = await readRemarks(saved.id ?? 0);
    expect(remark).toMatchObject({ ...place, kind: 'return', by: 'superior', settledBy: null });
    expect((await save('丙')).ok).toBe(true);
    const id = remark?.id ?? 0;
    expect(await answerRemark(as('clerk'), { ...key, id, text: '已核对，台账865人次' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await move('clerk', 'check')).toEqual({ ok: false, error: 'settled' });
    expect(await settleRemark(as('clerk'), { ...key, id })).toEqual({ ok: true, value: null });
    expect(await reopenRemark(as('superior'), { ...key, id })).toEqual({ ok: true, value: null });
    expect(await reopenRemark(as('superior'), { ...key, id })).toEqual({ ok: false, error: 'unknown' });
    expect(await move('clerk', 'check')).toEqual({ ok: false, error: 'settled' });
    const [threaded, ...others] = await readRemarks(saved.id ?? 0);
    expect(others).toEqual([]);
    expect(threaded?.answers).toMatchObject([{ text: '已核对，台账865人次', by: 'clerk' }]);
    for (const act of ['report.answer', 'report.settle', 'report.reopen'])
      expect(
        await read('select 1 from audit_entry where action = $1 and entity_id = $2', [act, String(saved.id)]),
      ).toHaveLength(1);
    expect(await settleRemark(as('clerk'), { ...key, id })).toEqual({ ok: true, value: null });
    for (const [role, action] of [
      ['clerk', 'check'],
      ['leader', 'submit'],
      ['superior', 'accept'],
    ] as const)
      expect((await move(role, action)).ok).toBe(true);
  });

  it('takes comments from whoever may read it, and only there', async () => {
    const remark = { ...place, text: '口径与上年一致吗？' };
    expect(await comment(as('superior'), { ...key, remark })).toEqual({ ok: true, value: null });
    const elsewhere = { ...scopeOf('/9/'), actor: 'stranger', role: 'clerk' as const };
    await expect(comment(elsewhere, { ...key, remark })).rejects.toThrow('not within the scope');
    const { saved } = await load();
    const id = (await readRemarks(saved.id ?? 0))[0]?.id ?? 0;
    await expect(answerRemark(elsewhere, { ...key, id, text: '一致' })).rejects.toThrow('not within the scope');
    const other = { ...key, period: '2023' };
    expect(await answerRemark(as('clerk'), { ...other, id, text: '一致' })).toEqual({ ok: false, error: 'unknown' });
    expect(await settleRemark(as('clerk'), { ...key, id })).toEqual({ ok: true, value: null });
    expect(await answerRemark(as('clerk'), { ...key, id, text: '一致' })).toEqual({ ok: true, value: null });
    expect((await readRemarks(saved.id ?? 0))[0]).toMatchObject({ id, settledBy: null, answers: [{ text: '一致' }] });
  });

  it('is frozen: later rows change the data, not the accepted report', async () => {
    const before = await load();
    await transaction(async (tx) => {
      await insertRows(tx, 'service-days', [visits('2024-04-01', 61)]);
      await recomputeAll(tx);
    });
    const { input, edition } = await load();
    expect(edition?.frozen.document).toEqual(before.edition?.frozen.document);
    const said = readReport(await writeReport(edition?.frozen.document ?? composeReport(input)));
    expect(said.paragraphs.map((p) => p.text).join()).toContain('接待群众865人次');
    const changed = changedFigures(edition?.frozen.figures ?? [], figureLines(composeReport(input)));
    expect(changed).toContainEqual(
      expect.objectContaining({ code: 'hall.visits', part: 'value', from: '865', to: '926' }),
    );
    expect(edition?.frozen.definitions['hall.visits']).toBeGreaterThan(0);
  });

  it('is corrected in a new edition that lists what changed; the old one stays', async () => {
    expect((await move('leader', 'publish')).ok).toBe(true);
    expect(await move('leader', 'correct', { reason: '补录4月' })).toEqual({ ok: true, value: 'draft' });
    expect((await save('丁')).ok).toBe(true);
    for (const [role, action] of [
      ['clerk', 'check'],
      ['leader', 'submit'],
      ['superior', 'accept'],
    ] as const)
      expect((await move(role, action)).ok).toBe(true);
    const { saved } = await load();
    const editions = await readEditions(saved.id ?? 0);
    expect(editions.map((e) => e.edition)).toEqual([2, 1]);
    expect(editions[0]?.changes).toContainEqual(
      expect.objectContaining({ code: 'hall.visits', from: '865', to: '926' }),
    );
    expect((await readEvents(saved.id ?? 0)).map((e) => e.action).slice(0, 5)).toEqual([
      'accept',
      'submit',
      'check',
      'correct',
      'publish',
    ]);
  });

  it('notices a frozen report that was tampered with', async () => {
    const { saved } = await load();
    await read(
      `update report_edition set frozen = jsonb_set(frozen, '{figures,0,text}', '"1"') where report_id = $1 and edition = 2`,
      [saved.id],
    );
    await expect(load()).rejects.toThrow(FrozenReportError);
  });
});
