import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicators } from '@/lib/domain/indicator/catalogue';
import { shiftMonth } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { recomputeAll } from './cells';
import { askBelow, askUnit } from './indicators';
import { monthsOf, seriesOf, totalsIn, valuesOf, type Question } from './questions';
import { writeSetting } from './settings';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf } from './testing/insert';

const all = scopeOf('/');
const codes = indicators.map((d) => d.code);
const measures = ['complaint.received', 'complaint.open', 'hall.wait', 'act.licences'];

useUnits(async (tx) => {
  for (const name of registerNames) await insertRows(tx, name, generate(name, 120));
  await recomputeAll(tx);
  await writeSetting(tx, 'threeRates', { response: 0.2, resolution: 0.3, satisfaction: 0.5 });
  await tx.query(
    `insert into cell_revision (unit_id, month, measure, slice, old_value, new_value, kind, reason, "by")
     select unit_id, month, measure, slice, value + 1, value, 'correction', 'test', 'test'
     from measure_cell where month in (202312, 202403, 202411) and (month + length(measure)) % 3 = 0`,
  );
});

const month = fc.integer({ min: 0, max: 35 }).map((i) => shiftMonth(202301, i));
const period = fc
  .record({ from: month, more: fc.nat(14) })
  .map(({ from, more }) => ({ from, to: shiftMonth(from, more) }));
const asOf = month.map((m) => `${String(m).slice(0, 4)}-${String(m).slice(4)}-15`);
const someCodes = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 12 });
const question: fc.Arbitrary<Question<unknown>> = fc.oneof(
  fc.record({ period, asOf }).map(valuesOf),
  fc.record({ period, asOf, codes: someCodes }).map(valuesOf),
  fc.record({ period, asOf, codes: someCodes }).map(seriesOf),
  fc.record({ period, measures: fc.subarray(measures) }).map(totalsIn),
  fc.record({ period, measures: fc.subarray(measures) }).map(monthsOf),
);
const questions = fc.array(question, { minLength: 2, maxLength: 4 });

describe('questions asked together', () => {
  it('are answered as each would be by itself, about a unit', async () => {
    const unitId = fc.constantFrom(1, 2, 3, 4, 5);
    await fc.assert(
      fc.asyncProperty(unitId, questions, async (unit, asked) => {
        const together = await askUnit(all, unit, asked);
        for (const [i, one] of asked.entries()) expect(together[i]).toEqual((await askUnit(all, unit, [one]))[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('and about each unit below another, whichever existed in the period of which question', async () => {
    const asked = fc.record({ parentId: fc.constantFrom(1, 2), anywhere: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(asked, questions, async (below, several) => {
        const together = await askBelow(all, below, several);
        for (const [i, one] of several.entries()) expect(together[i]).toEqual((await askBelow(all, below, [one]))[0]);
      }),
      { numRuns: 40 },
    );
  });
});
