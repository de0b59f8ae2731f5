import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { loadComparison, loadTrends } from '@/app/(desk)/compare/load-comparison';
import { today } from '@/lib/clock';
import type { Month } from '@/lib/domain/dates';
import { parseCompare } from '@/lib/domain/figure/compare-address';
import { formatValue, shownNumber } from '@/lib/domain/figure/format';
import { monthsIn } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { recomputeAll } from './cells';
import { seriesOfEach } from './comparison';
import { evaluateUnit } from './indicators';
import { findUnit } from './org-units';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf } from './testing/insert';
import { OutOfScopeError } from './unit-within';

const all = scopeOf('/');
const period = { from: 202401, to: 202412 };

useUnits(async (tx) => {
  for (const name of registerNames)
    await insertRows(tx, name, generate(name, name === 'administrative-acts' ? 60 : 300));
  await recomputeAll(tx);
});

async function shown(params: Readonly<Record<string, string>>) {
  const unit = await findUnit(all, 'U1');
  if (unit === null) throw new Error('U1');
  const asked = { unit, period, address: parseCompare(params) };
  const { comparison } = await loadComparison(all, asked);
  return { comparison, trends: await loadTrends(all, asked, comparison) };
}

/** The card of that month. */
async function monthOf(unitId: number, code: string, month: Month): Promise<number | null> {
  const asked = { unitId, period: { from: month, to: month }, asOf: today(), codes: [code] };
  return (await evaluateUnit(all, asked))[0]?.value ?? null;
}

describe('lines in the cells of the comparison', () => {
  it('say month by month what the pages of the indicators say', async () => {
    const { comparison, trends } = await shown({ columns: 'all', trend: '1' });
    if (!trends?.lines) throw new Error('no lines');
    const { span, lines } = trends;
    expect(span).toEqual(period);
    const rows = fc.constantFrom(...comparison.rows);
    const months = fc.constantFrom(...monthsIn(span));
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...comparison.definitions), months, async ({ unit }, d, month) => {
        const value = await monthOf(unit.id, d.code, month);
        const trend = lines.get(unit.code)?.get(d.code);
        expect(trend?.values[monthsIn(span).indexOf(month)]).toBe(shownNumber(d.unit, value));
        const named = Object.values(trend?.said ?? {}).filter((point) => point.month === month);
        for (const point of named) expect(point.text).toBe(formatValue(d, value));
      }),
      { numRuns: 80 },
    );
  });

  it('are read only where they are asked for, for units within the scope', async () => {
    const { comparison, trends } = await shown({});
    expect(trends).toBeNull();
    const units = comparison.rows.map(({ unit }) => unit);
    const asked = { span: period, asOf: today(), codes: ['complaint.received'] };
    await expect(seriesOfEach(scopeOf('/1/2/'), units, asked)).rejects.toThrow(OutOfScopeError);
  });
});
