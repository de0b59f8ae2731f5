import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { reportCommand } from '@/lib/cli/report';
import { writeReport } from '@/lib/documents/docx/write-report';
import { readReport } from '@/lib/documents/read-report';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { yearPeriod } from '@/lib/domain/period';
import { checkReport } from '@/lib/domain/report/checks';
import { composeReport } from '@/lib/domain/report/compose';
import { blocksOf, figuresOf, textOf } from '@/lib/domain/report/document';
import { writeFigure } from '@/lib/domain/report/number';
import { templates } from '@/lib/domain/report/templates';
import { loadDemo } from '@/prisma/demo/load';
import { read } from './db';
import { evaluateUnit } from './indicators';
import { listUnits } from './org-units';
import { saveReport } from './report-save';
import { loadReport, listReports } from './reports';
import { useDatabase } from './testing/database';
import { scopeOf } from './testing/insert';

let townships: OrgUnit[];
const all = scopeOf('/');
const scopeAs = (actor: string) => ({ ...all, actor });
const period = yearPeriod(2025);
const asOf = '2026-11-23';

useDatabase();
beforeAll(async () => {
  process.env['SUNLEDGER_TODAY'] = asOf;
  await loadDemo({ today: asOf });
  townships = (await listUnits(all)).filter((u) => u.kind === 'township' && u.validTo === null);
});

afterAll(() => {
  delete process.env['SUNLEDGER_TODAY'];
});

const township = (): OrgUnit => {
  const [first] = townships;
  if (!first) throw new Error('the demonstration has no township');
  return first;
};

describe.each(templates.filter((t) => t.kinds.includes('township')))('$id of every township', (template) => {
  it('prints for each figure what evaluateUnit says, in sentences, tables and charts', async () => {
    for (const unit of townships) {
      const { input } = await loadReport(all, { unit, template, period, asOf });
      const doc = composeReport(input);
      const values = new Map((await evaluateUnit(all, { unitId: unit.id, period, asOf })).map((v) => [v.code, v]));
      const bound = figuresOf(doc).filter(
        (f) => f.when === 'now' && f.part !== 'change' && f.unit === undefined && indicatorByCode.has(f.code),
      );
      for (const f of bound) {
        const definition = indicatorByCode.get(f.code);
        const value = f.part === 'change' ? null : (values.get(f.code)?.[f.part] ?? null);
        if (definition) expect([f.code, f.text]).toEqual([f.code, writeFigure(definition, f.part, value)]);
      }
      const identities = checkReport(input).map((p) => p.rule);
      for (const rule of ['carryOver', 'applicants', 'outcomes', 'remedyParts', 'inForce', 'carriedIn', 'negative'])
        expect([unit.code, identities]).not.toEqual([unit.code, expect.arrayContaining([rule])]);
    }
  });
});

describe.each(templates)('$id', (template) => {
  it('reads back from the Word file as it was composed', async () => {
    const { input } = await loadReport(all, { unit: township(), template, period, asOf });
    const doc = composeReport(input);
    const file = readReport(await writeReport(doc));
    const said = file.paragraphs.map((p) => p.text);
    for (const block of blocksOf(doc)) if (block.kind === 'paragraph') expect(said).toContain(textOf(block.runs));
    const cells = file.tables.flatMap((t) => t.grid.flat());
    const tables = blocksOf(doc).filter((b) => b.kind === 'table');
    for (const row of tables.flatMap((t) => t.rows)) for (const c of row) expect(cells).toContain(textOf(c.runs));
    const charts = blocksOf(doc).filter((b) => b.kind === 'chart');
    expect(file.charts.map((c) => c.series)).toEqual(
      charts.map((c) => c.series.map(({ name, values }) => ({ name, values }))),
    );
  });
});

it.each(['county-consolidated', 'bulletin'])('%s sets the units side by side as each is evaluated', async (id) => {
  const county = (await listUnits(all)).find((u) => u.kind === 'county');
  const template = templates.find((t) => t.id === id);
  if (!county || !template) throw new Error('no county');
  const { input } = await loadReport(all, { unit: county, template, period, asOf });
  const figures = figuresOf(composeReport(input)).filter((f) => f.unit !== undefined);
  expect(figures.length).toBeGreaterThan(100);
  for (const unit of await listUnits(all)) {
    const own = figures.filter((f) => f.unit === unit.code);
    if (own.length === 0) continue;
    const values = new Map((await evaluateUnit(all, { unitId: unit.id, period, asOf })).map((v) => [v.code, v]));
    for (const f of own) {
      const definition = indicatorByCode.get(f.code);
      const value = f.part === 'change' ? null : (values.get(f.code)?.[f.part] ?? null);
      if (definition)
        expect([unit.name, f.code, f.text]).toEqual([unit.name, f.code, writeFigure(definition, f.part, value)]);
    }
  }
});

it('table 三 equals a count over the rows of the register', async () => {
  const unit = township();
  const [template] = templates;
  if (!template) throw new Error('no template');
  const { input } = await loadReport(all, { unit, template, period, asOf });
  const [row] = await read<{ received: number; closed: number; open: number }>(
    `select count(*) filter (where received_on between '2025-01-01' and '2025-12-31') as received,
       count(*) filter (where answered_on between '2025-01-01' and '2025-12-31') as closed,
       count(*) filter (where received_on <= '2025-12-31' and coalesce(answered_on, '2999-01-01') > '2025-12-31') as open
     from application a join org_unit u on u.id = a.unit_id where starts_with(u.path, $1)`,
    [unit.path],
  );
  const at = (code: string) => input.values.now.get(code)?.value;
  expect(row).toEqual({
    received: at('annual.newReceived.total'),
    closed: at('annual.total.total'),
    open: at('annual.carriedOut.total'),
  });
});

describe('typed text', () => {
  const change = (version: number, text: string) => ({
    unitId: township().id,
    template: 'work-summary',
    period: '2025',
    version,
    narrative: { plans: text },
    signatory: '',
    signedOn: '2026-01-12',
  });

  it('is kept field by field: two people in different fields both keep their words', async () => {
    expect(await saveReport(all, change(0, '甲'))).toMatchObject({ ok: true, value: { version: 1, others: {} } });
    const { unitId, template: id } = change(0, '');
    const elsewhere = { unitId, template: id, period: '2025', version: 0, narrative: { organisation: '乙' } };
    expect(await saveReport(scopeAs('another'), elsewhere)).toMatchObject({
      ok: true,
      value: { version: 2, others: { plans: '甲' } },
    });
    const template = templates.find((t) => t.id === 'work-summary');
    if (!template) throw new Error('no template');
    const { saved } = await loadReport(all, { unit: township(), template, period, asOf });
    expect(saved).toMatchObject({ version: 2, narrative: { plans: '甲', organisation: '乙' }, signedOn: '2026-01-12' });
    const listed = (await listReports(all)).filter((r) => r.template === 'work-summary');
    expect(listed.map((r) => r.unitCode)).toEqual([township().code]);
  });

  it('is not overwritten by a writer who did not see it: both texts are handed back', async () => {
    const stale = await saveReport(scopeAs('another'), { ...change(0, '丙'), narrative: { plans: '丙' } });
    expect(stale).toMatchObject({
      ok: false,
      error: {
        kind: 'conflict',
        changedBy: all.actor,
        version: 2,
        theirs: { plans: '甲' },
        others: { organisation: '乙' },
      },
    });
  });

  it('does not leave the scope', async () => {
    const other = townships[1];
    if (!other) throw new Error('one township');
    await expect(saveReport(scopeOf(other.path), change(2, '丁'))).rejects.toThrow('not within the scope');
    const seen = await listReports(scopeOf(other.path));
    expect(seen.filter((r) => r.unitCode !== other.code)).toEqual([]);
  });
});

describe('the command', () => {
  const run = async (...args: string[]) => {
    const said: string[] = [];
    const code = await reportCommand(args, { out: (t) => said.push(t), err: (t) => said.push(t) });
    return { code, said: said.join('\n') };
  };

  it('writes the file and its twin', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report '));
    const [out, json] = [join(folder, '报告.docx'), join(folder, '报告.json')];
    const done = await run(
      'annual-disclosure',
      '--unit',
      township().code,
      '--period',
      '2025',
      '--out',
      out,
      '--json',
      json,
    );
    expect(done.code).toBe(0);
    const twin = JSON.parse(await readFile(json, 'utf8')) as { figures: unknown[]; checks: unknown[] };
    expect(twin.figures.length).toBeGreaterThan(175);
    expect(readReport(await readFile(out)).tables).toHaveLength(3);
  });

  it.each([
    [['nothing', '--unit', 'x', '--period', '2025', '--out', 'a.docx'], 'annual-disclosure'],
    [['annual-disclosure', '--unit', 'x', '--period', '2025', '--out', 'a.docx'], 'x'],
    [['annual-disclosure', '--unit', 'x', '--period', 'May', '--out', 'a.docx'], 'May'],
    [['annual-disclosure', '--unit', 'x', '--period', '2025'], '--out'],
  ])('refuses %j in words', async (args, word) => {
    const refused = await run(...args);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain(word);
  });

  it('leaves nothing where it cannot write', async () => {
    const refused = await run(
      'work-summary',
      '--unit',
      township().code,
      '--period',
      '2025',
      '--out',
      '/nowhere/a.docx',
    );
    expect(refused.code).toBe(1);
  });
});
