import { describe, expect, it } from 'vitest';

import { rowsHref } from '@/components/dashboard/links';
import { today } from '@/lib/clock';
import { indicatorByCode, indicators } from '@/lib/domain/indicator/catalogue';
import type { IndicatorDefinition, IndicatorValue } from '@/lib/domain/indicator/definition';
import { formatPeriod, parsePeriod, type Period } from '@/lib/domain/period';
import { registerNames } from '@/lib/domain/register/definition';
import { conditionFields } from '@/lib/domain/register/list-conditions';
import { choiceFields, dateFields } from '@/lib/domain/register/list-filters';
import { parseList } from '@/lib/domain/register/list-query';
import { statesOf } from '@/lib/domain/register/listing';
import { registers } from '@/lib/domain/register/registers';
import { recomputeAll } from './cells';
import { evaluateUnit } from './indicators';
import { listRows } from './register-read';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf } from './testing/insert';

/** Numbers that no list of rows can add up to, each with the reason. Everything else opens exactly what was counted. */
const noList: Readonly<Record<string, string>> = {
  'complaint.oldestOpen': 'days since the oldest; the list holds what is open, the oldest first',
  'complaint.threeRates': 'weighs three rates of three different sets of rows; opens what was received',
  'disclosure.coverage': 'counts kinds of items, not items; opens the items',
  'disclosure.otherChannels': 'an item through two channels counts in both and is one row',
  'disclosure.normativeMade': 'a document without a date of its own counts on its day of publication',
  'disclosure.normativeInForce': 'the same dates, as a stock',
  'hall.compression': 'a share of days; opens the matters with both limits',
  'inspection.visits': 'several rows of one day are one visit',
};
/** Pages of their own that do not list rows of a register, and groups of units. */
const elsewhere = (d: IndicatorDefinition): boolean => d.rows?.page !== undefined || d.register === 'rosters';

const all = scopeOf('/');
const codes: Readonly<Record<number, string>> = { 1: 'U1', 2: 'U2', 4: 'U4', 5: 'U5' };
const withoutDays = registerNames.filter((name) => name !== 'service-days');

// Halls that keep daily counts have no case behind a number: the list of cases is held to halls that keep cases.
useUnits(async (tx) => {
  for (const name of withoutDays) await insertRows(tx, name, generate(name, name === 'administrative-acts' ? 60 : 500));
  await recomputeAll(tx);
});

const periodOf = (text: string): Period => parsePeriod(text) ?? { from: 0, to: 0 };

/** What the address of a number lists, read as the page of the register reads it. */
async function opened(d: IndicatorDefinition, unitId: number, period: Period) {
  const href = rowsHref(d, `unit=${codes[unitId]}&period=${formatPeriod(period)}`, today());
  const [path, query] = href.split('?');
  expect(path).toBe(`/registers/${d.register}`);
  const params = Object.fromEntries(new URLSearchParams(query));
  const definition = registers[d.register];
  const list = parseList(definition, params);
  const adds = d.rows?.adds;
  return listRows(all, {
    ...list,
    fields: adds === undefined ? list.fields : [...list.fields, adds],
    register: d.register,
    unitId,
    period: periodOf(params['period'] ?? ''),
    today: today(),
  });
}

function countedBy(d: IndicatorDefinition, { value, numerator, denominator }: IndicatorValue): number {
  if (d.kind === 'quantile') return denominator ?? 0;
  if (d.kind === 'ratio') return (d.rows?.counts === 'whole' ? denominator : numerator) ?? 0;
  return value ?? 0;
}

describe('the list that a number opens', () => {
  const seen = new Set<string>();
  const held = indicators.filter((d) => !elsewhere(d) && noList[d.code] === undefined);

  it.each(['2024', '2024Q3', '2024-02..2025-03', '2025-01'])('%s: holds exactly what was counted', async (text) => {
    const period = periodOf(text);
    for (const unitId of [1, 2, 4, 5]) {
      const values = await evaluateUnit(all, { unitId, period, asOf: today() });
      const said = new Map(values.map((value) => [value.code, value]));
      const wanted: [string, number][] = [];
      const found: [string, number][] = [];
      for (const d of held) {
        const value = said.get(d.code);
        if (value === undefined) throw new Error(d.code);
        const list = await opened(d, unitId, period);
        wanted.push([d.code, countedBy(d, value)]);
        found.push([d.code, d.rows?.adds === undefined ? list.total : (list.sums[d.rows.adds] ?? 0)]);
      }
      expect(found).toEqual(wanted);
      for (const [code, count] of wanted) if (count > 0) seen.add(code);
    }
  });

  it('was looked at where something was counted', () => {
    const never = held.map(({ code }) => code).filter((code) => !seen.has(code));
    // not among what generate() draws
    expect(never).toEqual(['disclosure.wechat', 'disclosure.noticeBoard', 'act.coercions']);
  });

  it('is as long as the number would be were the day another: the month that runs is not yet over', async () => {
    const period = periodOf('2024');
    const d = indicatorByCode.get('complaint.overdue');
    if (d === undefined) throw new Error('complaint.overdue');
    const [running] = await evaluateUnit(all, { unitId: 1, period, asOf: '2024-09-10', codes: [d.code] });
    const params = Object.fromEntries(
      new URLSearchParams(rowsHref(d, 'unit=U1&period=2024', '2024-09-10').split('?')[1]),
    );
    expect(params['to']).toBe('2024-08-31');
    const list = await listRows(all, {
      ...parseList(registers.complaints, params),
      register: 'complaints',
      unitId: 1,
      period: periodOf(params['period'] ?? ''),
      today: '2024-09-10',
    });
    expect(list.total).toBe(running?.value);
    expect(list.total).toBeGreaterThan(0);
  });

  it('asks only what its register can be asked', () => {
    for (const { code, register, rows } of indicators.filter((d) => !elsewhere(d))) {
      const definition = registers[register];
      const fields = [...choiceFields(definition), ...conditionFields(definition)].map(({ field }) => field);
      for (const field of Object.keys(rows?.where ?? {})) expect(fields, code).toContain(field);
      if (rows?.state !== undefined) expect(statesOf(definition), code).toContain(rows.state);
      if (rows?.dated !== undefined) expect(dateFields(definition), code).toContain(rows.dated);
    }
  });

  it('names only indicators that there are among those that no list can tell', () => {
    expect(Object.keys(noList).filter((code) => !indicatorByCode.has(code))).toEqual([]);
  });
});
