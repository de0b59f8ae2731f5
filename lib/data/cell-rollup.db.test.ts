import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { IsoDate } from '@/lib/domain/dates';
import { sumPeriod } from '@/lib/domain/indicator/span-sums';
import { sumCells, type Cell, type SumsByMeasure } from '@/lib/domain/indicator/lookup';
import { linesOf } from '@/lib/domain/entry/lines';
import { needsOf } from '@/lib/domain/indicator/needs';
import { isEnterable } from '@/lib/domain/measure/entered';
import { STANDING } from '@/lib/domain/measure/standing';
import { touchedMonths } from '@/lib/domain/measure/touched';
import { shiftMonth, type Period } from '@/lib/domain/period';
import { registerNames, type RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { blankProactive, filedSchema, type FiledInput } from '@/lib/domain/report/filed/schema';
import { readFacts } from './cell-facts';
import { recomputeAll, recomputeCells, verifyCells } from './cells';
import { read, transaction, type Tx } from './db';
import { membersOf } from './members';
import { enterMonth, withdrawEntry } from './month-entry';
import { setNilReturn, withdrawNilReturn } from './nil-return';
import { acceptOldReport, removeOldReport } from './old-reports';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf, units, type UnitRow } from './testing/insert';

const all = scopeOf('/');

useUnits();

async function empty(): Promise<void> {
  const tables = registerNames.map((name) => registers[name].table).join(', ');
  await transaction((tx) =>
    tx.query(`truncate measure_cell, cell_rollup, nil_return, month_entry, old_report, ${tables}`),
  );
}

/** Each register's rows come in twelve batches; a batch is written once and may be taken away again. */
const BATCHES = 12;
const rows = Object.fromEntries(registerNames.map((name) => [name, generate(name, 48, 11)])) as Record<
  RegisterName,
  UnitRow[]
>;
const batchOf = (register: RegisterName, n: number): UnitRow[] =>
  rows[register].filter((_, i) => i % BATCHES === n % BATCHES);

async function touched(tx: Tx, register: RegisterName, batch: readonly UnitRow[]): Promise<void> {
  const months = batch.flatMap((row) => touchedMonths(register, row)).sort((a, b) => a - b);
  const unitIds = [...new Set(batch.map((row) => row.unitId))];
  await recomputeCells(tx, { register, unitIds, from: months[0] ?? 0, to: months.at(-1) ?? 0, actor: 'test' });
}

const reportOf = (year: number, n: number): FiledInput =>
  filedSchema.parse({
    year,
    formVersion: '2021',
    coverage: 'full',
    proactive: { ...blankProactive, licences: n, normativeDocs: { made: n, abolished: 1, valid: n + 5 } },
  });

const month = fc
  .record({ year: fc.constantFrom(2023, 2024, 2025), at: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, at }) => year * 100 + at);
const step = fc.record({
  kind: fc.constantFrom('add', 'add', 'take', 'nil', 'withdraw', 'enter', 'unenter', 'report', 'unreport', 'all'),
  register: fc.constantFrom(...registerNames),
  n: fc.nat(11),
  unitId: fc.constantFrom(2, 3, 4, 5),
  month,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Numbers of a month of one unit, more or fewer of its lines left blank. */
async function entered(tx: Tx, { kind, register, n, unitId, month }: Step): Promise<void> {
  if (!isEnterable(register)) return;
  const key = { unitId, register, month };
  const version = (await tx.query<{ version: number }>(VERSION, [unitId, register, month]))[0]?.version ?? 0;
  const lines = linesOf(register).filter((_, i) => i % (1 + (n % 3)) === 0);
  const texts = Object.fromEntries(lines.map(({ id }) => [id, n % 4 === 0 ? '/' : '0']));
  if (kind === 'unenter') await withdrawEntry(tx, all, { ...key, version });
  else await enterMonth(tx, all, { given: { ...key, texts, note: '', version }, today: '2026-01-31' });
}
const VERSION = 'select version from month_entry where unit_id = $1 and register = $2 and month = $3';

async function alone(tx: Tx, given: Step, written: Set<string>): Promise<void> {
  const { kind, register, n, unitId, month } = given;
  const key = `${register} ${n % BATCHES}`;
  const batch = batchOf(register, n);
  if (kind === 'add' && !written.has(key) && batch.length > 0) {
    written.add(key);
    await insertRows(tx, register, batch);
    await touched(tx, register, batch);
  }
  if (kind === 'take') {
    await tx.query(`delete from ${registers[register].table} where unit_id = $1`, [unitId]);
    await recomputeCells(tx, { register, unitIds: [unitId], from: 202301, to: 202712, actor: 'test' });
  }
  const nil = { unitId, register, months: [month] };
  if (kind === 'nil') await setNilReturn(tx, all, nil);
  if (kind === 'withdraw') await withdrawNilReturn(tx, all, nil);
  if (kind === 'enter' || kind === 'unenter') await entered(tx, given);
  if (kind === 'all') await recomputeAll(tx);
}

async function perform(of: Step, written: Set<string>): Promise<void> {
  const year = 2020 + (of.n % 5);
  if (of.kind === 'report')
    await acceptOldReport(all, { unitId: of.unitId, report: reportOf(year, of.n), fileName: 'a', sha256: 'x' });
  else if (of.kind === 'unreport') await removeOldReport(all, of.unitId, year);
  else await transaction((tx) => alone(tx, of, written));
}

const whole = needsOf();
/** Units come and go by their own dates and have no cells. */
const needs = { ...whole, measures: whole.measures.filter((measure) => measure !== STANDING) };

/** The same sums from single cells, by the domain's own adding. */
async function fromMonths(root: string, period: Period, asOf: IsoDate): Promise<SumsByMeasure> {
  const cells = await read<Cell & Record<string, unknown>>(
    `select c.measure, c.slice, c.month, c.value from measure_cell c join org_unit u on u.id = c.unit_id
     where starts_with(u.path, $1) and c.measure = any($2::text[])
       and (c.month between $3 and $4 or c.month < $3 and c.measure = any($5::text[]))`,
    [root, needs.measures, period.from, period.to, needs.stocks],
  );
  return sumCells(cells, period, asOf);
}

/** Sums as plain objects in one order, in the four decimals that cells have. */
const plain = (sums: SumsByMeasure | undefined): unknown =>
  [...(sums ?? [])]
    .filter(([, slices]) => slices.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([measure, slices]) => [
      measure,
      [...slices]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([slice, s]) => [
          slice,
          ...[s.period, s.ended, s.before, s.through].map((v) => (v === null ? null : Number(v.toFixed(4)))),
        ]),
    ]);

describe('packed months, quarters and years', () => {
  it('are their sums after any writes, and give every period what its months give', async () => {
    const period = fc.record({ from: month, more: fc.nat(30), asOf: month });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 16 }),
        fc.array(period, { minLength: 6 }),
        async (steps, asked) => {
          await empty();
          const written = new Set<string>();
          for (const one of steps) await perform(one, written);
          expect(await verifyCells()).toEqual([]);
          const members = await membersOf(units);
          for (const { from, more, asOf: seen } of asked) {
            const [of, asOf] = [
              { from, to: shiftMonth(from, more) },
              `${String(seen).slice(0, 4)}-${String(seen).slice(4)}-15`,
            ];
            const question = { ...needs, period: of, asOf, monthly: false, weighted: false };
            const [facts] = await readFacts(members, [question]);
            if (facts === undefined) throw new Error('no facts');
            for (const unit of units)
              expect(plain(sumPeriod(facts.known(unit.id), question)), `${unit.path} ${from} +${more} ${asOf}`).toEqual(
                plain(await fromMonths(unit.path, of, asOf)),
              );
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it('are written by a write and gone with the last row of theirs', async () => {
    await empty();
    const batch = rows.complaints.slice(0, 1);
    await transaction(async (tx) => {
      await insertRows(tx, 'complaints', batch);
      await touched(tx, 'complaints', batch);
    });
    const stored = () =>
      read(
        `select span % 10 = 9 as months, regexp_replace(sums #>> '{complaints.reported,""}', 'null|[],[]', '', 'g') as reported
         from cell_rollup where sums -> 'complaints.reported' is not null order by 1 desc`,
      );
    expect(await stored()).toEqual([
      { months: true, reported: '1' },
      { months: false, reported: '1' },
      { months: false, reported: '1' },
    ]);
    await transaction(async (tx) => {
      await tx.query('delete from complaint');
      await touched(tx, 'complaints', batch);
    });
    expect(await stored()).toEqual([]);
    expect(await read('select from cell_rollup')).toEqual([]);
  });

  it('are looked at by cells verify', async () => {
    await empty();
    await transaction(async (tx) => {
      await tx.query(`insert into cell_rollup values (2, 20240, 'no.pack', '{"no.measure": {"a": 5}}')`);
    });
    expect(await verifyCells()).toEqual([
      { unitId: 2, span: 20240, measure: 'no.measure', slice: 'a', stored: 5, computed: null },
    ]);
  });
});
