import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { loadDashboard } from '@/app/(desk)/load-dashboard';
import { loadScreen } from '@/app/screen/load-screen';
import { today } from '@/lib/clock';
import { countNeeds, needKinds, needsTotal, type NeedKind } from '@/lib/domain/needs';
import { parsePeriod } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { recomputeAll } from './cells';
import { allNeeds, NEEDS_A_PAGE, needsPage, type Need } from './needs';
import { findUnit } from './org-units';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf } from './testing/insert';
import { OutOfScopeError } from './unit-within';

const all = scopeOf('/');
const period = parsePeriod('2024') ?? { from: 0, to: 0 };

// In the middle of the rows: some are late, some fall due in the next days, some months are not over.
beforeAll(() => vi.stubEnv('SUNLEDGER_TODAY', '2024-09-03'));
afterAll(() => vi.unstubAllEnvs());

useUnits(async (tx) => {
  for (const name of registerNames)
    await insertRows(tx, name, generate(name, name === 'administrative-acts' ? 60 : 400));
  await recomputeAll(tx);
});

async function everyPage(unitId: number, kind: NeedKind | null): Promise<{ needs: Need[]; total: number }> {
  const asked = { unitId, period, today: today(), kind };
  const first = await needsPage(all, { ...asked, page: 1 });
  const needs = [...first.needs];
  for (let page = 2; page <= first.pages; page += 1) needs.push(...(await needsPage(all, { ...asked, page })).needs);
  return { needs, total: first.total };
}

const keyOf = (need: Need): string => {
  if (need.kind === 'missing') return `missing ${need.item.unitCode} ${need.item.code} ${need.item.dueOn}`;
  if (need.kind === 'gaps') return `gaps ${need.cell.state} ${need.cell.at} ${need.cell.month}`;
  return `${need.found.register} ${need.found.wants} ${need.found.id}`;
};

describe('the list of what needs somebody', () => {
  it.each(['U1', 'U2', 'U4'])('%s: dashboard, wall and list say the same count', async (code) => {
    expect(today()).toBe('2024-09-03');
    const unit = await findUnit(all, code);
    if (unit === null) throw new Error(code);
    const [dashboard, wall, list] = await Promise.all([
      loadDashboard(all, { unit, period, board: undefined }),
      loadScreen(all, { unit, period }),
      needsPage(all, { unitId: unit.id, period, today: today(), kind: null, page: 1 }),
    ]);
    expect(countNeeds(dashboard)).toEqual(list.counts);
    expect(countNeeds(wall)).toEqual(list.counts);
    expect(list.total).toBe(needsTotal(list.counts));
    expect(list.needs).toHaveLength(Math.min(NEEDS_A_PAGE, list.total));
    // What the dashboard shows first is what the list begins with.
    const late = dashboard.waiting.cases.filter((found) => found.daysLeft < 0);
    const begun = list.needs.slice(0, late.length).flatMap((need) => (need.kind === 'late' ? [need.found] : []));
    expect(begun).toEqual(late);
    if (code === 'U1') for (const kind of needKinds) expect(list.counts[kind], kind).toBeGreaterThan(0);
  });

  it('its pages hold every one once, by consequence, and the file all of them', async () => {
    const { needs, total } = await everyPage(1, null);
    expect(needs).toHaveLength(total);
    expect(total).toBeGreaterThan(2 * NEEDS_A_PAGE);
    expect(new Set(needs.map(keyOf)).size).toBe(total);
    const order = needs.map(({ kind }) => needKinds.indexOf(kind));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const need of needs)
      if (need.kind === 'late' || need.kind === 'soon') expect(need.found.daysLeft < 0).toBe(need.kind === 'late');
    const filed = [];
    const asked = { unitId: 1, period, today: today(), kind: null };
    for await (const batch of await allNeeds(all, asked)) filed.push(...batch);
    expect(filed.map(keyOf)).toEqual(needs.map(keyOf));
  });

  it.each(needKinds)('of %s alone it is that part of the whole', async (kind) => {
    const [{ needs: whole }, { needs: part, total }] = await Promise.all([everyPage(1, null), everyPage(1, kind)]);
    expect(part.map(keyOf)).toEqual(whole.filter((need) => need.kind === kind).map(keyOf));
    expect(part).toHaveLength(total);
  });

  it('ends at its last page and stays within the scope', async () => {
    const asked = { period, today: today(), kind: null };
    const beyond = await needsPage(all, { ...asked, unitId: 1, page: 9999 });
    expect([beyond.page, beyond.needs.length > 0]).toEqual([beyond.pages, true]);
    const township = scopeOf('/1/2/');
    await expect(needsPage(township, { ...asked, unitId: 4, page: 1 })).rejects.toThrow(OutOfScopeError);
    await expect(allNeeds(township, { ...asked, unitId: 1 })).rejects.toThrow(OutOfScopeError);
  });
});
