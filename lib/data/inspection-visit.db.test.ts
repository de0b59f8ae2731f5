import { expect, it } from 'vitest';

import { blankItem } from '@/lib/domain/inspection-visit';
import { verifyCells } from './cells';
import { read } from './db';
import { lastVisit, saveVisit, type Visit } from './inspection-visit';
import { useUnits } from './testing/database';
import { scopeOf } from './testing/insert';
import { OutOfScopeError } from './unit-within';

const township = scopeOf('/1/2/');

useUnits();

const head = { round: '2024年上半年检查', inspectedOn: '2024-06-03', inspector: '监督小组' };
const passed = { ...blankItem, result: 'passed', fullPoints: '10', points: '9.5' } as const;
const finding = { ...blankItem, result: 'finding', finding: '公开栏破损', dueOn: '2024-06-20' } as const;
const visit = (more: Partial<Visit> = {}): Visit => ({
  unitId: 5,
  head,
  items: [
    { ...passed, item: 'leadership' },
    { ...finding, item: 'board', severity: 'minor' },
  ],
  ...more,
});

const numbers = async (): Promise<string[]> =>
  (await read<{ no: string }>('select inspection_no as no from inspection order by id')).map((row) => row.no);

it('refuses a visit without items, a foreign unit, and says what is wrong of each item, keeping nothing', async () => {
  expect(await saveVisit(township, visit({ items: [] }))).toEqual({
    ok: false,
    error: [{ field: '', code: 'nothingChecked' }],
  });
  await expect(saveVisit(township, visit({ unitId: 4 }))).rejects.toThrow(OutOfScopeError);
  const wrong = await saveVisit(
    township,
    visit({
      head: { ...head, inspectedOn: '2024-02-30' },
      items: [
        { ...passed, item: 'leadership', points: '11' },
        { ...finding, item: 'board', finding: '' },
        { ...passed, item: 'reportBox' },
      ],
    }),
  );
  expect(wrong.ok ? [] : wrong.error.map((p) => `${p.field} ${p.code}`)).toEqual(['inspectedOn impossibleDate']);
  const items = await saveVisit(township, visit({ items: [{ ...finding, item: 'board', finding: '' }] }));
  expect(items.ok ? [] : items.error.map((p) => `${p.field} ${p.code}`)).toEqual(['board.finding required']);
  expect(await numbers()).toEqual([]);
});

it('keeps a row an item under the next numbers of the year, with cells and history', async () => {
  expect(await saveVisit(township, visit())).toEqual({ ok: true, value: 2 });
  expect(await saveVisit(township, visit())).toEqual({ ok: true, value: 2 });
  expect(await numbers()).toEqual(['DC2024-001', 'DC2024-002', 'DC2024-003', 'DC2024-004']);
  expect(await verifyCells()).toEqual([]);
  const cells = await read<{ measure: string; value: number }>(
    `select measure, sum(value) as value from measure_cell where unit_id = 5 group by 1`,
  );
  expect(Object.fromEntries(cells.map((c) => [c.measure, c.value]))).toMatchObject({
    'inspection.visits': 1,
    'inspection.checked': 4,
    'inspection.found': 2,
    'inspection.dueOpen': 2,
    'inspection.points': 19,
    'inspection.fullPoints': 20,
  });
  const audited = await read<{ entity_id: string }>(`select entity_id from audit_entry where entity = 'inspections'`);
  expect(audited).toHaveLength(4);
  expect(await lastVisit(township)).toEqual({
    round: head.round,
    inspector: head.inspector,
    fullPoints: { leadership: 10 },
  });
});
