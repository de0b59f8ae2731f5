import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from './dates';
import { complete, merged } from './import/complete';
import { makeCalendar } from './calendar';
import { rosters, serving } from './roster';

const calendar = makeCalendar([2025], []);
const person = { year: 2025, body: 'leadingGroup', role: 'head', name: '刘立国' };
const done = (given: Record<string, string | number>) =>
  complete(rosters, merged(rosters, { ...person, ...given }, null), calendar);

describe('a row of the roster', () => {
  it.each([
    [{}, '2025-01-01', '2026-01-01'],
    [{ validFrom: '2019-03-01' }, '2025-01-01', '2026-01-01'],
    [{ validFrom: '2025-06-21' }, '2025-06-21', '2026-01-01'],
    [{ validTo: '2025-06-20' }, '2025-01-01', '2025-06-21'],
    [{ validTo: '2025-12-31' }, '2025-01-01', '2026-01-01'],
    [{ validFrom: '2024-05-01', validTo: '2027-01-31' }, '2025-01-01', '2026-01-01'],
  ])('with %j serves from %s until %s', (given, servesFrom, leavesOn) => {
    expect(done(given)).toMatchObject({ ok: true, values: { servesFrom, leavesOn } });
  });

  it.each([
    [{ validFrom: '2026-01-01' }, 'validFrom', 'outsideYear'],
    [{ validTo: '2024-12-31' }, 'validTo', 'outsideYear'],
    [{ validFrom: '2025-05-02', validTo: '2025-05-01' }, 'validTo', 'beforeOther'],
  ])('refuses %j', (given, field, code) => {
    expect(done(given)).toMatchObject({ ok: false, problems: [{ field, code }] });
  });

  it('serves within its year, for at least one day, whenever the rules let it in', () => {
    const day = fc.option(fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-06-01', n)));
    fc.assert(
      fc.property(day, day, (validFrom, validTo) => {
        const row = { ...person, validFrom, validTo };
        fc.pre(rosters.check(row).length === 0);
        const { servesFrom, leavesOn } = serving(row);
        expect(servesFrom >= '2025-01-01' && servesFrom < leavesOn && leavesOn <= '2026-01-01').toBe(true);
      }),
    );
  });
});
