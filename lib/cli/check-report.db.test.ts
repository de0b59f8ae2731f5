import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { certificateOf } from '@/lib/data/certificates';
import { read, transaction } from '@/lib/data/db';
import { acceptOldReport, findOldReport, listOldReports, removeOldReport } from '@/lib/data/old-reports';
import { findUnit } from '@/lib/data/org-units';
import { loadReport } from '@/lib/data/reports';
import { useDatabase } from '@/lib/data/testing/database';
import { insertCalendar, insertUnits, scopeOf } from '@/lib/data/testing/insert';
import { yearPeriod } from '@/lib/domain/period';
import { checkReport } from '@/lib/domain/report/checks';
import { templateById } from '@/lib/domain/report/templates';
import { modelReport } from '@/lib/domain/report/testing/model';
import { certifyCommand } from './certify';
import { checkReportCommand } from './check-report';
import type { Command } from './command';
import { readReportCommand } from './read-report';
import { reportCommand } from './report';

let folder = '';
const all = scopeOf('/');

async function run(command: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await command(args, { out: (text) => (out += `${text}\n`), err: (text) => (err += `${text}\n`) });
  return { code, out, err };
}

useDatabase();
beforeAll(async () => {
  process.env['SUNLEDGER_TODAY'] = '2026-02-10';
  folder = await mkdtemp(join(tmpdir(), 'certify '));
  await transaction(async (tx) => {
    await insertCalendar(tx);
    await insertUnits(tx);
  });
});

afterAll(async () => {
  delete process.env['SUNLEDGER_TODAY'];
  await rm(folder, { recursive: true });
});

async function township() {
  const rows = await read<{ code: string }>(`select code from org_unit where kind in ('township', 'street') limit 1`);
  const unit = await findUnit(all, rows[0]?.code ?? '');
  if (!unit) throw new Error('no township');
  return unit;
}

describe('an accepted old report', () => {
  const last = { ...modelReport, year: 2024 };

  it('gives carry-over, stocks and last year’s columns from day one', async () => {
    const unit = await township();
    expect(await acceptOldReport(all, { unitId: unit.id, report: last, fileName: 'a.docx', sha256: 'x' })).toEqual({
      asCells: true,
    });
    const template = templateById('annual-disclosure');
    if (!template) throw new Error('no template');
    const { input } = await loadReport(all, { unit, template, period: yearPeriod(2025), asOf: '2026-02-10' });
    const now = (code: string) => input.values.now.get(code)?.value;
    expect(now('annual.carriedIn.natural')).toBe(1);
    expect(now('annual.normative.inForce')).toBe(6);
    expect(input.values.before.get('annual.unable1.total')?.value).toBe(3);
    expect(input.values.before.get('annual.act.feesYuan')?.value).toBe(12_500);
    expect(input.filedLastYear?.year).toBe(2024);
    expect(checkReport(input).filter(({ rule }) => rule === 'carriedIn' || rule === 'inForce')).toEqual([]);
    const again = await loadReport(all, { unit, template, period: yearPeriod(2024), asOf: '2026-02-10' });
    for (const [code, value] of [
      ['annual.newReceived.total', 6],
      ['annual.carriedIn.total', 1],
      ['annual.total.total', 6],
      ['annual.carriedOut.total', 1],
      ['annual.reconsideration.pending', 1],
      ['annual.normative.made', 2],
    ] as const)
      expect([code, again.input.values.now.get(code)?.value]).toEqual([code, value]);
  });

  it('is replaced, listed, refused outside the scope and removed with its cells', async () => {
    const unit = await township();
    await acceptOldReport(all, { unitId: unit.id, report: { ...last, year: 2023 }, fileName: 'b.docx', sha256: 'y' });
    expect((await listOldReports(all)).map(({ year, asCells }) => [year, asCells])).toEqual([
      [2024, true],
      [2023, true],
    ]);
    await expect(findOldReport(scopeOf('/0/'), unit.id, 2024)).rejects.toThrow('scope');
    await removeOldReport(all, unit.id, 2023);
    await removeOldReport(all, unit.id, 2024);
    expect(await read(`select 1 from measure_cell where source = 'imported'`)).toEqual([]);
  });
});

describe('report, certify, read-report and check-report', () => {
  it('agree on a written file, and a changed one is refused', async () => {
    const unit = await township();
    const [docx, json, changed] = ['r.docx', 'r.json', 'c.docx'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const asked = ['annual-disclosure', '--unit', unit.code, '--period', '2025', '--out', docx, '--json', json];
    expect((await run(reportCommand, ...asked)).code).toBe(0);
    expect(await run(certifyCommand, docx)).toMatchObject({ code: 0, err: '' });
    expect(await run(certifyCommand, docx, '--json', json)).toMatchObject({ code: 0, err: '' });

    const parts = unzipSync(await readFile(docx));
    const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const xml = strToU8(main.replace('行政许可', '行政许不可'));
    await writeFile(changed, zipSync({ ...parts, 'word/document.xml': xml }));
    const refused = await run(certifyCommand, changed, '--lang', 'en');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('行政许不可');
    const file = { sha256: '', template: 'annual-disclosure', unit: unit.code, period: '2025' };
    expect(await certificateOf(scopeOf('/0/'), file)).toBeNull();

    const shown = await run(readReportCommand, docx, '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ year: 2025, formVersion: '2021' });
    const checked = await run(checkReportCommand, docx, '--json');
    const { violations } = JSON.parse(checked.out) as { violations: { rule: string; message: string }[] };
    expect(violations.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['leftOver', 'unknown']));
    for (const { message } of violations) expect(message).not.toMatch(/says\.|\{/);
  });

  it.each([
    ['certify', certifyCommand],
    ['check-report', checkReportCommand],
    ['read-report', readReportCommand],
  ] as const)('%s refuses what it cannot read, with words', async (_, command) => {
    const wrong = join(folder, 'wrong.docx');
    await writeFile(wrong, 'PK\u0003\u0004 not a zip');
    for (const args of [[], [join(folder, 'nowhere.docx')], [wrong]]) {
      const refused = await run(command, ...args);
      expect([refused.code, refused.out]).toEqual([1, '']);
      expect(refused.err.length).toBeGreaterThan(5);
    }
  });
});
