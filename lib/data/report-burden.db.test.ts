import { beforeAll, expect, it } from 'vitest';

import type { OrgUnit } from '@/lib/domain/org-unit';
import { yearPeriod } from '@/lib/domain/period';
import { asked } from '@/lib/domain/report/burden';
import { templateById } from '@/lib/domain/report/templates';
import { rollUp } from './cell-rollup';
import { recomputeAll } from './cells';
import { transaction } from './db';
import { listUnits } from './org-units';
import { burdenNow, timeSpent } from './report-burden';
import { saveReport } from './report-save';
import { noteFigures } from './report-versions';
import { listReports, loadReport } from './reports';
import { useUnits } from './testing/database';
import { insertRows, scopeOf } from './testing/insert';

let unit: OrgUnit | undefined;
const as = (actor: string) => ({ ...scopeOf('/'), actor });
const key = { unitId: 2, template: 'work-summary', period: '2024' };

useUnits(async (tx) => {
  await insertRows(tx, 'service-days', [{ unitId: 2, day: '2024-03-01', window: '综合', visits: 865 }]);
  await recomputeAll(tx);
});
beforeAll(async () => {
  unit = (await listUnits(as('a'))).find((u) => u.id === key.unitId);
});

async function load() {
  const template = templateById(key.template);
  if (!template || !unit) throw new Error('no such report');
  return loadReport(as('a'), { unit, template, period: yearPeriod(2024), asOf: '2025-01-20' });
}

it('adds up the time of each writer, and the list tells what the report asks', async () => {
  for (const [actor, seconds, version] of [
    ['clerk', 90, 0],
    ['clerk', 30, 1],
    ['leader', 60, 2],
  ] as const) {
    const change = { ...key, version, narrative: { [`organisation`]: `稿${version}` }, seconds };
    expect((await saveReport(as(actor), change)).ok).toBe(true);
  }
  expect(await timeSpent(key)).toEqual({ seconds: 180, people: 2 });
  const burden = burdenNow((await load()).input);
  expect(asked(burden)).toBeGreaterThan(20);
  expect(burden.written).toBe(1);
  await noteFigures(as('leader'), { ...key, version: 3, figures: [], burden });
  expect(await listReports(as('a'))).toMatchObject([{ seconds: 180, burden }]);
});

it('a save that was refused adds no time', async () => {
  const stale = { ...key, version: 0, narrative: { organisation: '旧稿' }, seconds: 600 };
  expect(await saveReport(as('another'), stale)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(await timeSpent(key)).toEqual({ seconds: 180, people: 2 });
});

it('tells numbers that were read from an old report from those of registers', async () => {
  const before = burdenNow((await load()).input).figures;
  expect(before.imported).toBe(0);
  await transaction(async (tx) => {
    await tx.query(
      `insert into measure_cell (unit_id, month, measure, value, source) values (2, 202412, 'hall.visits', 9, 'imported'),
         (2, 202412, 'meeting.held', 4, 'imported'), (2, 202412, 'complaint.answered', 4, 'imported')`,
    );
    await rollUp(tx, {
      unitIds: [2],
      measures: ['hall.visits', 'meeting.held', 'complaint.answered'],
      months: [202412],
    });
  });
  const { input } = await load();
  expect(input.values.imported).toEqual(expect.arrayContaining(['meeting.held', 'complaint.answered']));
  expect(input.values.imported).not.toContain('hall.visits');
  expect(burdenNow(input).figures.imported).toBeGreaterThan(0);
});
