import { expect, it } from 'vitest';

import { registerNames, type RegisterName } from '@/lib/domain/register/definition';
import { countedIn } from '@/lib/domain/indicator/counted-in';
import { indicators } from '@/lib/domain/indicator/catalogue';
import { registers } from '@/lib/domain/register/registers';
import { recomputeAll } from './cells';
import { read } from './db';
import { evaluateUnit } from './indicators';
import { rowCells } from './row-cells';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf } from './testing/insert';

const county = scopeOf('/1/');
const COUNT = 60;

useUnits(async (tx) => {
  for (const name of registerNames) await insertRows(tx, name, generate(name, COUNT, 11));
  await recomputeAll(tx);
});

const counting = registerNames.filter((name) => registers[name].catalogue !== true);
const idsOf = (register: RegisterName) =>
  read<{ id: number; unitId: number }>(`select id, unit_id as "unitId" from "${registers[register].table}"`);

/** A round on one day is one visit, however many items it looked at; a group is there whoever is in it. */
const ofUnits = ['inspection.visits', 'roster.inPlace'];

it('what the rows add one by one is what the cells hold, of every register', async () => {
  const sums = new Map<string, number>();
  for (const register of counting)
    for (const { id, unitId } of await idsOf(register))
      for (const { measure, slice, month, value } of await rowCells(county, { register, id })) {
        const key = `${unitId} ${month} ${measure} ${slice}`;
        sums.set(key, (sums.get(key) ?? 0) + value);
      }
  const cells = await read<{ key: string; value: number }>(
    `select concat_ws(' ', unit_id, month, measure, slice) as key, value from measure_cell
     where measure not like '%.reported' and measure not like 'catalogue.%' and measure not like 'window.%'
       and measure <> all($1::text[])`,
    [ofUnits],
  );
  expect(cells.length).toBeGreaterThan(500);
  const summed = [...sums].filter(([key]) => !ofUnits.some((measure) => key.includes(measure)));
  expect(Object.fromEntries(summed.sort())).toEqual(Object.fromEntries(cells.map((c) => [c.key, c.value]).sort()));
});

it('the cases that say they count in a rate are its numerator and its denominator', async () => {
  const today = '2024-09-01';
  const month = 202403;
  const rates = indicators.filter((d) => d.register === 'complaints' && d.kind === 'ratio');
  const counts = new Map(rates.map((d) => [d.code, { part: 0, whole: 0 }]));
  for (const { id } of await idsOf('complaints'))
    for (const { code, as, from, to } of countedIn(await rowCells(county, { register: 'complaints', id }), today)) {
      const found = counts.get(code);
      if (found === undefined || from !== month || to !== month) continue;
      if (as === 'both' || as === 'part') found.part += 1;
      if (as === 'both' || as === 'whole') found.whole += 1;
    }
  const period = { from: month, to: month };
  const values = await evaluateUnit(county, { unitId: 1, period, asOf: today, codes: rates.map((d) => d.code) });
  // A rate is unknown where nobody stated its numerator.
  const said = values.flatMap(({ code, numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [[code, { part: numerator, whole: denominator }] as const],
  );
  expect(said.map(([code]) => [code, counts.get(code)])).toEqual(said);
  expect(said.filter(([, { part, whole }]) => part > 0 && whole > 0).length).toBeGreaterThan(3);
});

it('a row outside the scope adds nothing that may be seen', async () => {
  const [row] = await read<{ id: number }>('select id from complaint where unit_id = 4 limit 1');
  expect(await rowCells(scopeOf('/1/2/'), { register: 'complaints', id: row?.id ?? 0 })).toEqual([]);
  expect(await rowCells(county, { register: 'hall-windows', id: 1 })).toEqual([]);
});
