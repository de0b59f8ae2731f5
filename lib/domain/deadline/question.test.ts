import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dayNumber, fromDayNumber } from '../dates';
import { understand, type Question } from './question';
import { formatRanges, parseRanges } from './ranges';

const codes = (question: Question): string[] => {
  const understood = understand(question);
  return understood.ok ? [] : understood.error.map((p) => `${p.field}:${p.code}`);
};
const asked = (more: Partial<Question>): Question => ({ kind: 'application', received: '2025-01-02', ...more });

describe('ranges', () => {
  const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-01-01') });
  const ranges = fc.array(fc.tuple(day, fc.nat(90)), { maxLength: 5 });

  it('parse(format(r)) = r', () =>
    fc.assert(
      fc.property(ranges, (list) => {
        const sorted = list
          .map(([from, length]) => ({ from: fromDayNumber(from), to: fromDayNumber(from + length) }))
          .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
        expect(parseRanges(formatRanges(sorted))).toEqual({ ok: true, value: sorted });
      }),
    ));

  it.each([
    '2025-01-03..2025-01-10; 2025-02-05..2025-02-12',
    '2025年1月3日至2025年1月10日，2025年2月5日至2025年2月12日',
    '2025/1/3-2025/1/10、2025/2/5-2025/2/12',
    ' 2025.1.3..2025.1.10 2025.2.5..2025.2.12；',
  ])('%s', (text) => {
    const [first, second] = [
      { from: '2025-01-03', to: '2025-01-10' },
      { from: '2025-02-05', to: '2025-02-12' },
    ];
    expect(parseRanges(text)).toEqual({ ok: true, value: [first, second] });
  });

  it.each([
    ['2025-01-03', 'badRange'],
    ['2025-01-03..', 'badRange'],
    ['2025-02-30..2025-03-01', 'badRange'],
    ['2025-01-03..2025-01-10..2025-01-12', 'badRange'],
    ['from 2025-01-03..2025-01-10', 'badRange'],
    ['2025-01-10..2025-01-03', 'rangeBackwards'],
  ])('%s is refused as %s', (text, error) => expect(parseRanges(text)).toEqual({ ok: false, error }));
});

describe('understand', () => {
  it('reads every fact', () => {
    const all = asked({
      via: 'web',
      confirmed: '2025-01-03',
      corrected: '2025-01-13',
      paid: '',
      suspended: ['2025-01-14..2025-01-20', '2025-02-05..2025-02-10'],
      extended: '20',
    });
    expect(understand(all)).toMatchObject({
      ok: true,
      value: {
        via: 'web',
        facts: {
          kind: 'application',
          confirmedOn: '2025-01-03',
          correctedOn: '2025-01-13',
          paidOn: null,
          extendedDays: 20,
        },
      },
    });
  });

  it.each<[Partial<Question>, string[]]>([
    [{ kind: 'tax' }, ['kind:notAChoice']],
    [{ received: '' }, ['received:required']],
    [{ received: '2025-02-29' }, ['received:notADate']],
    [{ corrected: '2025-01-01' }, ['corrected:beforeOther']],
    [{ extended: '21' }, ['extended:tooLarge']],
    [{ extended: '-1' }, ['extended:notWhole']],
    [{ extended: '1.5' }, ['extended:notWhole']],
    [{ suspended: ['2025-01-10..2025-01-03'] }, ['suspended:rangeBackwards']],
    [{ suspended: ['2024-12-01..2025-01-03'] }, ['suspended:beforeOther']],
    [{ via: 'pigeon' }, ['via:notAChoice']],
    [{ via: 'inPerson', confirmed: '2025-01-03' }, ['confirmed:notConfirmed']],
    [{ days: '7' }, ['days:notForKind']],
    [{ kind: 'hotline', days: '0' }, ['days:tooSmall']],
    [{ kind: 'hotline', days: '7', extended: '31' }, ['extended:tooLarge']],
    [
      { kind: 'petition', extended: '31', suspended: ['2025-01-03..2025-01-04'] },
      ['suspended:notForKind', 'extended:tooLarge'],
    ],
    [{ kind: 'petition', extended: '30', accepted: '2025-01-10' }, []],
    [{ kind: 'disclosure', extended: '5' }, ['extended:notForKind']],
  ])('%j: %j', (more, expected) => expect(codes(asked(more))).toEqual(expected));
});
