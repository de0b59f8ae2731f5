import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseMoment, serialMoment, zoneShift } from './moment';

const zone = zoneShift('Asia/Shanghai');
const read = (text: string): string => {
  const m = parseMoment(text, zone);
  return m.ok ? [m.value.date, m.value.time].filter((part) => part !== null).join('T') : m.error;
};

describe('parseMoment', () => {
  it.each([
    ['2019/2/28 9:05:05', '2019-02-28T09:05:05'],
    ['2018/4/24', '2018-04-24'],
    ['2023年09月12日', '2023-09-12'],
    ['2023年9月2日 10时5分', '2023-09-02T10:05:00'],
    ['２０２５－０３－０９', '2025-03-09'],
    ['2007-09-10 18:24:00', '2007-09-10T18:24:00'],
    ['2011-01-05T00:00:00', '2011-01-05T00:00:00'],
    ['06/20/2016 10:04:21 PM', '2016-06-20T22:04:21'],
    ['04/12/2018 12:45:48 AM', '2018-04-12T00:45:48'],
    ['1-Aug-19', '2019-08-01'],
    ['20250309', '2025-03-09'],
    ['7:24:19', '07:24:19'],
    ['下午 2:05', '14:05:00'],
    ['2011-10-11 13:42:22.688000+02:00', '2011-10-11T19:42:23'],
    ['2025-12-31T16:00:00Z', '2026-01-01T00:00:00'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2025-02-30', 'impossibleDate'],
    ['2025年3月40日', 'impossibleDate'],
    ['20/06/2016', 'impossibleDate'],
    ['2025-03-09 25:00:00', 'impossibleDate'],
    ['01/01/1900', 'sentinelDate'],
    ['1900-01-01', 'sentinelDate'],
    ['不详', 'notADate'],
    ['43524', 'notADate'],
    ['63余条', 'notADate'],
  ])('%s is refused as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('law: a written date is read as itself, whatever the server zone', () => {
    const day = fc.date({
      min: new Date('1950-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (d) => {
        const iso = d.toISOString().slice(0, 10);
        const [y, m, n] = iso.split('-').map(Number);
        for (const text of [iso, `${y}/${m}/${n}`, `${y}年${m}月${n}日`, `${m}/${n}/${y}`])
          expect(read(text)).toBe(iso);
      }),
    );
  });
});

describe('serialMoment', () => {
  it('counts from 1899-12-30, or 1904-01-01, and rounds to the second', () => {
    expect(serialMoment(43524, false)).toEqual({ ok: true, value: { date: '2019-02-28', time: null } });
    expect(serialMoment(43524 - 1462, true)).toEqual({ ok: true, value: { date: '2019-02-28', time: null } });
    expect(serialMoment(43524.6330902777, false)).toMatchObject({ value: { time: '15:11:39' } });
    expect(serialMoment(0.308553240740741, false)).toEqual({ ok: true, value: { date: null, time: '07:24:19' } });
    expect(serialMoment(1e9, false)).toMatchObject({ ok: false });
  });
});
