import { beforeAll, describe, expect, it } from 'vitest';

import { monthsIn, yearPeriod } from '@/lib/domain/period';
import { templates } from '@/lib/domain/report/templates';
import { loadDemo } from '@/prisma/demo/load';
import { read } from './db';
import { listUnits } from './org-units';
import { loadReport } from './reports';
import { useDatabase } from './testing/database';
import { scopeOf } from './testing/insert';

const all = scopeOf('/');
const period = yearPeriod(2025);
const asOf = '2026-11-23';

useDatabase();
beforeAll(() => loadDemo({ today: asOf }));

describe('the months that a report says are missing', () => {
  it('are those that the township itself did not report, even where a village below it did', async () => {
    const reported = async (where: string, value: string): Promise<Set<number>> => {
      const rows = await read<{ month: number }>(
        `select distinct c.month from measure_cell c join org_unit u on u.id = c.unit_id
         where c.measure = 'complaints.reported' and c.value > 0 and c.month between 202501 and 202512 and ${where}`,
        [value],
      );
      return new Set(rows.map(({ month }) => month));
    };
    const template = templates.find((t) => t.kinds.includes('township'));
    if (template === undefined) throw new Error('a township has a report');
    const filledBelow: number[] = [];
    for (const unit of (await listUnits(all)).filter(({ kind, validTo }) => kind === 'township' && validTo === null)) {
      const own = await reported('u.code = $1', unit.code);
      const below = await reported('starts_with(u.path, $1)', unit.path);
      const lacking = monthsIn(period).filter((month) => !own.has(month));
      filledBelow.push(...lacking.filter((month) => below.has(month)));
      const { input } = await loadReport(all, { unit, template, period, asOf });
      const told = input.values.gaps.filter(({ registers }) => registers.includes('complaints'));
      expect(told.flatMap(({ months }) => months)).toEqual(lacking);
    }
    expect(filledBelow.length).toBeGreaterThan(0);
  });
});
