import { describe, expect, it } from 'vitest';

import { parseNotice, yearProblems } from './holiday-notice';

const notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`;

const dates = (days: readonly { date: string; workday: boolean }[], workday: boolean): string[] =>
  days.filter((day) => day.workday === workday).map((day) => day.date);

describe('parseNotice', () => {
  it('reads the sentences of the notice', () => {
    const { days, problems } = parseNotice(2026, notice2026);
    expect(problems).toEqual([]);
    expect(dates(days, true)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(dates(days, false)).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7);
    expect(days.find((day) => day.date === '2026-02-20')).toEqual({ date: '2026-02-20', workday: false, name: '春节' });
    expect(yearProblems(2026, days)).toEqual([]);
  });

  it('reads a single day and a holiday that begins in the year before', () => {
    const { days } = parseNotice(
      2023,
      '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。\n五、端午节：6月22日放假，与周末连休。',
    );
    expect(dates(days, false)).toEqual(['2022-12-31', '2023-01-01', '2023-01-02', '2023-06-22']);
  });

  it('reads lines of date, kind and name, one day or several', () => {
    const { days, problems } = parseNotice(
      2027,
      'date,workday,name\n2027-1-1,false,元旦\n2027-02-05..2027-02-07，放假，春节\n2027/2/20\twork\t春节\n5月1日,off,劳动节\n',
    );
    expect(problems).toEqual([]);
    expect(days.map((day) => `${day.date} ${String(day.workday)} ${day.name}`)).toEqual([
      '2027-01-01 false 元旦',
      '2027-02-05 false 春节',
      '2027-02-06 false 春节',
      '2027-02-07 false 春节',
      '2027-02-20 true 春节',
      '2027-05-01 false 劳动节',
    ]);
  });

  it.each([
    ['2027-02-30,off,x', 'notADate'],
    ['2027-02-05..2027-02-01,off,x', 'notADate'],
    ['2027-02-05,maybe,x', 'notAKind'],
    ['2027-02-05', 'notADate'],
  ])('names what it cannot read: %s', (line, code) => {
    expect(parseNotice(2027, line)).toEqual({ days: [], problems: [{ code, found: line }] });
  });
});

describe('yearProblems', () => {
  const whole = parseNotice(2026, notice2026).days;
  const codes = (days: typeof whole): string[] => yearProblems(2026, days).map((p) => `${p.code} ${p.found}`);

  it('refuses what cannot be the table of a year', () => {
    expect(codes([])).toEqual(['noDays 2026']);
    expect(codes([...whole, { date: '2025-12-31', workday: false, name: '元旦' }])).toEqual(['otherYear 2025-12-31']);
    expect(codes([...whole, { date: '2026-02-30', workday: false, name: 'x' }])).toEqual(['notADate 2026-02-30']);
    expect(codes([...whole, { date: '2026-03-02', workday: true, name: 'x' }])).toEqual(['alreadyWorkday 2026-03-02']);
    expect(codes([...whole, { date: '2026-01-01', workday: false, name: 'x' }])).toEqual(['twice 2026-01-01']);
    expect(codes([...whole, { date: '2026-03-01', workday: true, name: ' ' }])).toEqual(['noName 2026-03-01']);
    expect(codes(whole.filter((day) => day.date !== '2026-10-02'))).toEqual(['statutoryMissing 2026-10-02']);
  });
});
