import { beforeEach, describe, expect, it } from 'vitest';

import type { Row } from '@/lib/domain/columns';
import { addDays } from '@/lib/domain/dates';
import { frequencies } from '@/lib/domain/disclosure-item';
import { coverageRate } from '@/lib/domain/disclosure-rates';
import { monthsIn } from '@/lib/domain/period';
import { saveCalendarYear } from './calendar-save';
import { recomputeAll, verifyCells } from './cells';
import { read, transaction } from './db';
import { disclosureCoverage } from './disclosure-coverage';
import { evaluateUnit } from './indicators';
import { saveUnit } from './org-unit-save';
import { deleteRow, saveRow } from './register-save';
import { useUnits } from './testing/database';
import { Draw } from './testing/draw';
import { insertRows, scopeOf, units, type UnitRow } from './testing/insert';

const county = scopeOf('/');
const year = { from: 202401, to: 202412 };
const today = '2025-11-15';

useUnits();
beforeEach(() => transaction((tx) => tx.query('truncate disclosure, disclosure_item, measure_cell, cell_rollup')));

const codes = ['Due', 'OnTimeRate', 'PublishedRate', 'Late', 'Missing'].map((name) => `disclosure.catalogue${name}`);

interface Seen {
  readonly due: number | null;
  readonly onTime: number | null;
  readonly published: number | null;
  readonly late: number | null;
  readonly missing: number | null;
  readonly windows: readonly [kept: number | null, owed: number | null];
}

async function indicators(unitId: number, period = year): Promise<Seen> {
  const asked = { unitId, period, asOf: today, codes: [...codes, 'disclosure.windowKeptRate'] };
  const values = await evaluateUnit(county, asked);
  const of = (at: number, part: 'value' | 'numerator' | 'denominator') => values[at]?.[part] ?? null;
  return {
    due: of(0, 'value'),
    onTime: of(1, 'numerator'),
    published: of(2, 'numerator'),
    late: of(3, 'value'),
    missing: of(4, 'value'),
    windows: [of(5, 'numerator'), of(5, 'denominator')],
  };
}

/** The same numbers as the page counts them. */
async function page(unitId: number, period = year): Promise<Seen> {
  const { items, kept } = await disclosureCoverage(county, { unitId, period, today });
  const { due, onTime, late, missing } = coverageRate(items.flatMap((item) => item.slots));
  const states = kept.flatMap((unit) => unit.states).filter((state) => state !== null);
  const windows = [states.filter((state) => state === 'kept').length, states.length] as const;
  return { due, onTime, published: onTime + late, late, missing, windows };
}

const item = (given: Row & { unitId: number }): UnitRow => ({
  title: 't',
  appliesTo: ['township', 'street', 'village'],
  timing: 'fixed',
  frequency: 'quarterly',
  graceDays: 15,
  channels: ['website'],
  validFrom: '2021-01-01',
  ...given,
});
const disclosure = (given: Row & { unitId: number }): UnitRow => ({
  title: 't',
  docKind: 'other',
  timing: 'fixed',
  channels: ['website'],
  status: 'published',
  procedure: 'ordinary',
  reviewedBy: '王某',
  ...given,
});

function randomRows(seed: number): { items: UnitRow[]; disclosures: UnitRow[] } {
  const d = new Draw(seed);
  const items = ['A', 'B', 'C', 'D'].flatMap((code) =>
    d.of([[1], [1, 2], [2], [1, 4], [5, 1]]).map((unitId) =>
      item({
        unitId,
        code,
        appliesTo: d.of([['township'], ['township', 'street'], ['village', 'township']]),
        frequency: d.of(frequencies),
        graceDays: d.below(91),
        validFrom: addDays('2021-01-01', d.below(1200)),
        validTo: d.maybe(addDays('2024-06-01', d.below(500)), 25),
      }),
    ),
  );
  const disclosures = Array.from({ length: 120 }, (_, i) =>
    disclosure({
      unitId: d.of(units).id,
      itemNo: `D${i}`,
      catalogueCode: d.maybe(d.of(['A', 'B', 'C', 'D']), 80),
      publishedOn: addDays('2022-06-01', d.below(1250)),
      status: d.of(['published', 'published', 'expired', 'draft']),
    }),
  );
  return { items, disclosures };
}

describe('what the catalogue asks, as indicators', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'has the numbers of the page of coverage, for every unit and period (rows %i)',
    async (seed) => {
      const { items, disclosures } = randomRows(seed);
      await transaction(async (tx) => {
        await insertRows(tx, 'disclosure-items', items);
        await insertRows(tx, 'disclosures', disclosures);
        await recomputeAll(tx);
      });
      const periods = [year, { from: 202301, to: 202312 }, { from: 202407, to: 202412 }, { from: 202410, to: 202410 }];
      let due = 0;
      for (const period of periods)
        for (const { id } of units) {
          const [shown, counted] = [await page(id, period), await indicators(id, period)];
          const zero = { due: 0, onTime: 0, published: 0, late: 0, missing: 0 };
          // Where nothing fell due and nothing was ever reported an indicator is not known; the page has no rows.
          const known = Object.fromEntries(
            Object.entries(counted).map(([name, value]) => [name, value ?? (name in zero ? 0 : value)]),
          );
          expect([id, period, { ...known, windows: counted.windows.map((n) => n ?? 0) }]).toEqual([id, period, shown]);
          due += shown.due ?? 0;
        }
      expect(due).toBeGreaterThan(0);
      expect(await verifyCells()).toEqual([]);
    },
  );

  it('counts in the month of the due date, and open ones only when the month is over', async () => {
    await transaction(async (tx) => {
      await insertRows(tx, 'disclosure-items', [item({ unitId: 1, code: 'Q' })]);
      await recomputeAll(tx);
    });
    // The third quarter was due on 2025-10-15, the window ended on the same day.
    expect(await indicators(2, { from: 202510, to: 202510 })).toMatchObject({ due: 2, missing: 2, windows: [0, 2] });
    expect(await indicators(2, { from: 202511, to: 202512 })).toMatchObject({ due: null, windows: [null, null] });
    const cells = await read(`select 1 from measure_cell where month > 202512`);
    expect(cells).toEqual([]);
  });
});

async function saved(
  register: 'disclosures' | 'disclosure-items',
  row: UnitRow,
): Promise<{ id: number; version: number }> {
  const { unitId, ...values } = row;
  const input = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, Array.isArray(value) ? value : String(value)]),
  );
  const result = await saveRow(county, { register, unitId, input });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a write adds up what it touched, in its transaction', () => {
  it('of a disclosure, and of its deletion', async () => {
    await saved('disclosure-items', item({ unitId: 1, code: 'Q' }));
    const before = await indicators(2);
    expect(before).toMatchObject({ due: 8, onTime: 0, missing: 8, windows: [0, 8] });
    const row = await saved(
      'disclosures',
      disclosure({ unitId: 5, itemNo: 'x', catalogueCode: 'Q', publishedOn: '2024-04-12' }),
    );
    expect(await indicators(2)).toMatchObject({ due: 8, onTime: 1, missing: 7, windows: [1, 8] });
    expect(await verifyCells()).toEqual([]);
    await deleteRow(county, { register: 'disclosures', ...row });
    expect(await indicators(2)).toEqual(before);
    expect(await verifyCells()).toEqual([]);
  });

  it('of the catalogue, for every unit below its owner; the nearest owner wins', async () => {
    await saved('disclosure-items', item({ unitId: 1, code: 'Q' }));
    // Township 2, village 5, street 4, each four quarters; township 3 the quarters up to its end in June.
    expect(await indicators(1)).toMatchObject({ due: 15, windows: [0, 14] });
    await saved('disclosure-items', item({ unitId: 2, code: 'Q', frequency: 'yearly' }));
    expect(await indicators(2)).toMatchObject({ due: 2 });
    expect(await indicators(4)).toMatchObject({ due: 4 });
    expect(await verifyCells()).toEqual([]);
  });

  it('of a unit that ends or becomes of another kind', async () => {
    await saved('disclosure-items', item({ unitId: 1, code: 'Q' }));
    const unit = { code: 'U5', name: 'village', parentCode: 'U2', validFrom: '2020-01-01', validTo: null };
    expect(await saveUnit(county, 'edit', { ...unit, kind: 'village', validTo: '2024-06-30' })).toMatchObject({
      ok: true,
    });
    expect(await indicators(5)).toMatchObject({ due: 3, windows: [0, 2] });
    expect(await verifyCells()).toEqual([]);
    await saveUnit(county, 'edit', { ...unit, kind: 'station' });
    expect(await indicators(5)).toMatchObject({ due: null });
    expect(await verifyCells()).toEqual([]);
    await saveUnit(county, 'edit', { ...unit, kind: 'village' });
    expect(await indicators(5)).toMatchObject({ due: 4 });
  });

  it('of the working calendar: another year may fall due', async () => {
    await saved('disclosure-items', item({ unitId: 1, code: 'Q' }));
    const last = async () => read<{ month: number }>('select max(month) as month from measure_cell');
    expect(await last()).toEqual([{ month: 202510 }]);
    const rest = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
    const days = rest.map((day) => ({ date: `2026-${day}`, workday: false, name: '法定节假日' }));
    expect(await saveCalendarYear(county, { year: 2026, days, mode: 'apply' })).toMatchObject({
      ok: true,
    });
    expect(await last()).toEqual([{ month: 202610 }]);
    expect(await verifyCells()).toEqual([]);
  });
});

it('covers the months of a year by its months', async () => {
  await transaction(async (tx) => {
    const { items, disclosures } = randomRows(9);
    await insertRows(tx, 'disclosure-items', items);
    await insertRows(tx, 'disclosures', disclosures);
    await recomputeAll(tx);
  });
  const months = await Promise.all(monthsIn(year).map((month) => indicators(1, { from: month, to: month })));
  const sum = (name: 'due' | 'onTime' | 'late' | 'missing') => months.reduce((all, one) => all + (one[name] ?? 0), 0);
  const whole = await indicators(1);
  expect([sum('due'), sum('onTime'), sum('late'), sum('missing')]).toEqual([
    whole.due,
    whole.onTime,
    whole.late,
    whole.missing,
  ]);
});
