import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicatorByCode } from '../indicator/catalogue';
import type { IndicatorDefinition, IndicatorValue } from '../indicator/definition';
import { perThousand } from '../indicator/residents';
import type { OrgUnit } from '../org-unit';
import { monthsIn } from '../period';
import { trendsOf } from './trends';

const months = monthsIn({ from: 202501, to: 202512 });
const unit = (code: string): OrgUnit => ({
  id: Number(code),
  code,
  name: code,
  kind: 'township',
  path: `/1/${code}/`,
  parentId: 1,
  shortName: null,
  population: 2000,
  validFrom: '2000-01-01',
  validTo: null,
});

const definition = (code: string): IndicatorDefinition => {
  const found = indicatorByCode.get(code);
  if (found === undefined) throw new Error(code);
  return found;
};
const received = definition('complaint.received');
const onTime = definition('complaint.onTimeRate');

const pointsOf = (code: string, values: readonly (number | null)[]) => ({
  code,
  points: values.map((value, i) => {
    const known: IndicatorValue = { code, value, numerator: value, denominator: null, missing: 0 };
    return { month: months[i] ?? 0, value: known };
  }),
});
const lines = (d: IndicatorDefinition, ...rows: (number | null)[][]) =>
  trendsOf({
    definitions: [d],
    rows: rows.map((values, i) => ({ unit: unit(String(i + 10)), series: [pointsOf(d.code, values)] })),
    perResidents: false,
  });

describe('lines in the cells of a comparison', () => {
  it('keep gaps as gaps, zeros as zeros, and say first, last, lowest and highest', () => {
    const trend = lines(received, [null, 4, 0, null, 9, 3]).get('10')?.get(received.code);
    expect(trend?.values).toEqual([null, 4, 0, null, 9, 3]);
    expect(trend?.gaps).toBe(2);
    expect(trend?.said).toEqual({
      first: { month: 202502, text: '4' },
      last: { month: 202506, text: '3' },
      low: { month: 202503, text: '0' },
      high: { month: 202505, text: '9' },
    });
  });

  it('say nothing where nothing is known', () => {
    expect(lines(received, [null, null]).get('10')?.get(received.code)).toMatchObject({ said: null, gaps: 2 });
  });

  it('share one scale in a column; that of shares ends at a hundred', () => {
    const counts = lines(received, [1, 2], [50, 8]);
    expect(['10', '11'].map((code) => counts.get(code)?.get(received.code)?.scale)).toEqual([
      { low: 0, high: 50 },
      { low: 0, high: 50 },
    ]);
    expect(lines(onTime, [0.93, 0.99]).get('10')?.get(onTime.code)?.scale).toEqual({ low: 90, high: 100 });
  });

  it('count for each 1,000 residents where the comparison does', () => {
    const d = perThousand(received);
    const rows = [{ unit: unit('10'), series: [pointsOf(d.code, [4, null])] }];
    const trend = trendsOf({ definitions: [d], rows, perResidents: true })
      .get('10')
      ?.get(d.code);
    expect(trend?.values).toEqual([2, null]);
    expect(trend?.said?.first.text).toBe('2.0');
  });

  it('lowest and highest are bounds of every month', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1000)), { maxLength: 12 }), (values) => {
        const trend = lines(received, values).get('10')?.get(received.code);
        const known = values.filter((v) => v !== null);
        if (known.length === 0) expect(trend?.said).toBeNull();
        else {
          const at = (month: number | undefined): number | null => values[months.indexOf(month ?? 0)] ?? null;
          expect(at(trend?.said?.low.month)).toBe(Math.min(...known));
          expect(at(trend?.said?.high.month)).toBe(Math.max(...known));
        }
      }),
    );
  });
});
