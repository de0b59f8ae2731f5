import { describe, expect, it } from 'vitest';

import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { verifyCells } from './cells';
import { read, transaction } from './db';
import { evaluateUnit } from './indicators';
import { setNilReturn, withdrawNilReturn } from './nil-return';
import { overdueCases } from './overdue';
import { useUnits } from './testing/database';
import { derived, insertRows, scopeOf, type UnitRow } from './testing/insert';
import { OutOfScopeError } from './unit-within';

const township = scopeOf('/1/2/');
const june = { from: 202406, to: 202406 };

useUnits();

async function value(code: string): Promise<IndicatorValue | undefined> {
  return (await evaluateUnit(township, { unitId: 2, period: june, asOf: '2024-12-31', codes: [code] }))[0];
}

const complaint = (caseNo: string, receivedOn: string, more: Partial<UnitRow> = {}): UnitRow =>
  derived('complaints', {
    unitId: 2,
    caseNo,
    source: 'phone',
    clock: 'hotline',
    title: `title of ${caseNo}`,
    receivedOn,
    status: 'received',
    ...more,
  });

describe('nil return', () => {
  it('turns a gap into a zero, and back', async () => {
    expect(await value('complaint.received')).toMatchObject({ value: null, missing: 1 });
    expect(await value('hall.visits')).toMatchObject({ value: null, missing: 1 });
    for (const register of ['complaints', 'service-days'] as const) {
      const set = await transaction((tx) =>
        setNilReturn(tx, township, { unitId: 2, register, months: [202406, 202406] }),
      );
      expect(set).toEqual({ ok: true, value: [202406] });
    }
    expect(await value('complaint.received')).toMatchObject({ value: 0, missing: 0 });
    expect(await value('complaint.toCapital')).toMatchObject({ value: 0, missing: 0 });
    expect(await value('complaint.onTimeRate')).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    expect(await value('hall.visits')).toMatchObject({ value: 0, missing: 0 });
    expect(await verifyCells()).toEqual([]);
    await transaction((tx) => withdrawNilReturn(tx, township, { unitId: 2, register: 'complaints', months: [202406] }));
    expect(await value('complaint.received')).toMatchObject({ value: null, missing: 1 });
    const audited = await read<{ action: string; actor: string }>('select action, actor from audit_entry order by id');
    expect(audited.map((a) => a.action)).toEqual(['nilReturn.set', 'nilReturn.set', 'nilReturn.withdraw']);
  });

  it('is refused for a month with rows and for another unit', async () => {
    await transaction((tx) => insertRows(tx, 'complaints', [complaint('N1', '2024-03-05')]));
    const nil = { unitId: 2, register: 'complaints', months: [202403, 202404] } as const;
    expect(await transaction((tx) => setNilReturn(tx, township, nil))).toEqual({
      ok: false,
      error: { code: 'hasRows', months: [202403] },
    });
    await expect(transaction((tx) => setNilReturn(tx, township, { ...nil, unitId: 4 }))).rejects.toThrow(
      OutOfScopeError,
    );
  });
});

describe('overdueCases', () => {
  it('lists late ones first, then by consequence, within the scope', async () => {
    await transaction(async (tx) => {
      await insertRows(tx, 'complaints', [
        complaint('O1', '2024-04-01', { acceptedOn: null }),
        complaint('O2', '2024-02-01', { clock: 'petition' }),
        complaint('O3', '2024-04-08'),
        complaint('O4', '2024-04-01', { status: 'withdrawn' }),
        complaint('O5', '2024-04-01', { unitId: 4 }),
        complaint('O6', '2024-03-26', { clock: 'petition' }),
        complaint('O7', '2024-03-26', { clock: 'petition', acceptedOn: '2024-04-02', status: 'accepted' }),
      ]);
      await insertRows(tx, 'applications', [
        derived('applications', {
          unitId: 5,
          applicationNo: 'A1',
          receivedOn: '2024-03-01',
          receivedVia: 'web',
          applicantKind: 'natural',
          subject: 'budget',
        }),
      ]);
    });
    const list = await overdueCases(township, { unitId: 2, today: '2024-04-12', soonDays: 3 });
    expect(list.cases.map((c) => [c.key, c.wants, c.daysLeft])).toEqual([
      ['A1', 'answer', -14],
      ['O2', 'answer', -11],
      ['O6', 'acceptance', -2],
      ['N1', 'answer', -31],
      ['O1', 'answer', -4],
      ['O3', 'answer', 3],
    ]);
    expect(list.cases[0]).toMatchObject({ register: 'applications', title: 'budget', unitId: 5, dueOn: '2024-03-29' });
    expect([list.late, list.soon]).toEqual([5, 1]);
    expect((await overdueCases(township, { unitId: 2, today: '2024-04-12', limit: 1 })).late).toBe(5);
    await expect(overdueCases(township, { unitId: 4, today: '2024-04-12' })).rejects.toThrow(OutOfScopeError);
  });
});
