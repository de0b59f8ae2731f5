import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

import { reportCommand } from '@/lib/cli/report';
import { readReport } from '@/lib/documents/read-report';
import type { TemplateBody } from '@/lib/domain/report/template';
import { changeChapter, moveChapter } from '@/lib/domain/report/template-edit';
import { templateById } from '@/lib/domain/report/templates';
import type { OrgScope } from '@/lib/domain/scope';
import { recomputeAll } from './cells';
import { read } from './db';
import { findReport } from './report-row';
import { saveReport } from './report-save';
import {
  bodyOf,
  findOwnTemplate,
  findTemplate,
  findTemplateNamed,
  listOwnTemplates,
  listTemplates,
} from './report-templates';
import { copyTemplate, noteTemplate, removeTemplate, saveTemplate } from './report-templates-write';
import { useUnits } from './testing/database';
import { scopeOf } from './testing/insert';

const county: OrgScope = scopeOf('/1/');
const township: OrgScope = scopeOf('/1/2/');
const elsewhere: OrgScope = scopeOf('/9/');
const found = templateById('work-summary');
if (!found) throw new Error('no work summary');
const basis = found;
const body = bodyOf(basis);

useUnits(async (tx) => {
  await recomputeAll(tx);
});

async function copy(scope: OrgScope, unitId: number, name: string): Promise<string> {
  const copied = await copyTemplate(scope, { unitId, name, basis, body });
  if (!copied.ok) throw new Error(copied.error);
  return copied.value;
}

async function change(scope: OrgScope, id: string, next: (body: TemplateBody) => TemplateBody) {
  return offer(scope, id, { next, offered: false });
}

async function offer(
  scope: OrgScope,
  id: string,
  { next, offered }: { next: (body: TemplateBody) => TemplateBody; offered: boolean },
) {
  const own = await findOwnTemplate(scope, id);
  if (own === null) throw new Error(`no ${id}`);
  const { version, name } = own;
  return saveTemplate(scope, { id, version, name, offered, body: next(own.body) });
}

describe('a template of an office', () => {
  it('is a copy that says what it was copied from, and is found by id and by name', async () => {
    const id = await copy(township, 2, '甲镇总结');
    expect(await findTemplate(township, id)).toEqual({ ...body, id, name: '甲镇总结', basis: 'work-summary' });
    expect((await findTemplateNamed(township, '甲镇总结'))?.id).toBe(id);
    expect(await findOwnTemplate(township, id)).toMatchObject({ version: 1, basisChanged: false, editable: true });
    await read(`update report_template set basis_digest = 'old' where 'own-' || id = $1`, [id]);
    expect(await findOwnTemplate(township, id)).toMatchObject({ basisChanged: true });
  });

  it('has a name of its own in its unit', async () => {
    const again = await copyTemplate(township, { unitId: 2, name: '甲镇总结', basis, body });
    expect(again).toEqual({ ok: false, error: 'taken' });
  });

  it('is not seen, changed, copied into or removed from outside', async () => {
    const id = await copy(township, 2, '内部');
    expect(await findTemplate(elsewhere, id)).toBeNull();
    expect(await listOwnTemplates(elsewhere)).toEqual([]);
    const given = { id, version: 1, name: '内部', offered: true, body };
    expect(await saveTemplate(elsewhere, given)).toEqual({ ok: false, error: 'gone' });
    expect(await removeTemplate(elsewhere, id)).toEqual({ ok: false, error: { kind: 'gone' } });
    await expect(copyTemplate(elsewhere, { unitId: 2, name: '外来', basis, body })).rejects.toThrow('not within');
    expect((await findOwnTemplate(county, id))?.editable).toBe(true);
  });

  it('of the county is for the units below once it is offered, and theirs to use, not to change', async () => {
    const id = await copy(county, 1, '全县统一');
    expect(await findTemplate(township, id)).toBeNull();
    expect((await offer(county, id, { next: (b) => b, offered: true })).ok).toBe(true);
    expect(await findOwnTemplate(township, id)).toMatchObject({ offered: true, editable: false, version: 2 });
    expect((await listTemplates(township)).map((t) => t.id)).toContain(id);
    expect(await change(township, id, (b) => b)).toEqual({ ok: false, error: 'gone' });
  });

  it('is saved by whoever saw its last version', async () => {
    const id = await copy(township, 2, '两人改');
    expect(await change(township, id, (b) => moveChapter(b, 'organisation', -1))).toEqual({ ok: true, value: 2 });
    const stale = await saveTemplate(township, { id, version: 1, name: '两人改', offered: false, body });
    expect(stale).toEqual({ ok: false, error: 'changed' });
    expect((await findTemplate(township, id))?.chapters[0]?.id).toBe('organisation');
    const [row] = await read<{ n: number }>(
      `select count(*)::int as n from audit_entry where entity = 'report_template' and entity_id = $1`,
      [id],
    );
    expect(row?.n).toBe(2);
  });
});

describe('a report with it', () => {
  let id = '';
  const key = () => ({ unitId: 2, template: id, period: '2024' });
  beforeAll(async () => {
    id = await copy(township, 2, '在用');
    const saved = await saveReport(township, { ...key(), version: 0, narrative: { plans: '继续办好。' } });
    if (!saved.ok) throw new Error('not saved');
  });

  it('knows with which version it was begun, and which it was told of since', async () => {
    expect((await findReport(key())).templateVersion).toBe(1);
    await change(township, id, (b) => changeChapter(b, 'organisation', (c) => ({ ...c, title: '组织保障' })));
    expect((await findReport(key())).templateVersion).toBe(1);
    await expect(noteTemplate(elsewhere, key())).rejects.toThrow('not within');
    await noteTemplate(township, key());
    expect((await findReport(key())).templateVersion).toBe(2);
  });

  it('keeps the template: removing it is refused with the reports that use it', async () => {
    expect(await removeTemplate(township, id)).toEqual({
      ok: false,
      error: {
        kind: 'used',
        reports: [{ unitCode: expect.any(String) as string, unitName: expect.any(String) as string, period: '2024' }],
      },
    });
    await read('delete from report_version; ');
    await read('delete from report where template = $1', [id]);
    expect(await removeTemplate(township, id)).toEqual({ ok: true, value: null });
    expect(await findTemplate(township, id)).toBeNull();
  });

  it('is written by the command, by the name of the template', async () => {
    await copy(township, 2, '命令行');
    const out = join(await mkdtemp(join(tmpdir(), 'own-')), '报告.docx');
    const [unit] = await read<{ code: string }>('select code from org_unit where id = 2');
    const said: string[] = [];
    const io = { out: (t: string) => said.push(t), err: (t: string) => said.push(t) };
    const code = await reportCommand(['命令行', '--unit', unit?.code ?? '', '--period', '2024', '--out', out], io);
    expect([code, said.join()]).toEqual([0, expect.stringContaining(out) as string]);
    expect(
      readReport(await readFile(out))
        .paragraphs.map((p) => p.text)
        .join(),
    ).toContain('组织领导');
    const usage = await reportCommand(['没有', '--unit', 'x', '--period', '2024', '--out', out], io);
    expect(usage).toBe(1);
    expect(said.at(-1)).toContain('命令行');
  });
});
