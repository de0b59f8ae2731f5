import { describe, expect, it } from 'vitest';

import { writeCertified } from '@/lib/documents/certify';
import { writeReport } from '@/lib/documents/docx/write-report';
import { readReport } from '@/lib/documents/read-report';
import type { Row } from '@/lib/domain/columns';
import { registerNames, type RegisterName } from '@/lib/domain/register/definition';
import { parsePeriod } from '@/lib/domain/period';
import { composeReport } from '@/lib/domain/report/compose';
import { textOfNarrative, type NarrativeDoc } from '@/lib/domain/report/narrative';
import { templateById } from '@/lib/domain/report/templates';
import { recomputeAll } from './cells';
import { transaction } from './db';
import { listUnits } from './org-units';
import { saveReport } from './report-save';
import { loadReport } from './reports';
import { useDatabase } from './testing/database';
import { insertCalendar, insertRows, scopeOf, type UnitRow } from './testing/insert';

/** The figures of the five source reports (seeds/), entered as rows of the registers, must come out in Word. */
const all = scopeOf('/');

const units = [
  { id: 1, code: 'T1', name: '四家乡', kind: 'township' },
  { id: 2, code: 'T2', name: '站前街道', kind: 'street' },
  { id: 3, code: 'T3', name: '近德固乡', kind: 'township' },
  { id: 4, code: 'S1', name: '北岭中学', kind: 'school' },
  { id: 5, code: 'B1', name: '区城市管理局', kind: 'bureau' },
] as const;

const disclosure = (unitId: number, n: number, more: Row & { readonly category: string }): UnitRow => ({
  unitId,
  itemNo: `${String(unitId)}-${more.category}-${String(n)}`,
  title: `公开事项${String(n)}`,
  docKind: 'other',
  timing: 'anytime',
  channels: ['website'],
  publishedOn: '2009-06-15',
  status: 'published',
  ...more,
});

const times = (n: number, make: (i: number) => UnitRow): UnitRow[] => Array.from({ length: n }, (_, i) => make(i));

const disclosures: UnitRow[] = [
  ...times(20, (i) => disclosure(2, i, { category: '法规规章' })),
  ...times(4, (i) => disclosure(2, i, { category: '工作动态' })),
  ...times(21, (i) => disclosure(2, i, { category: '精神文明及其他' })),
  ...times(12, (i) => disclosure(3, i, { channels: ['broadcast'], publishedOn: '2011-03-10', category: '村务' })),
  ...times(5, (i) => disclosure(3, i, { channels: ['noticeBoard'], publishedOn: '2011-05-10', category: '公开栏' })),
  ...times(3, (i) => disclosure(4, i, { category: '行政管理', publishedOn: '2004-10-08' })),
  ...times(2, (i) => disclosure(4, i, { category: '人事管理', publishedOn: '2004-10-08' })),
];

/** Seven windows: 865 visits, and 926 matters and consultations, all of them completed. */
const windows: UnitRow[] = times(7, (i) => ({
  unitId: 1,
  day: '2011-06-20',
  window: `窗口${String(i + 1)}`,
  visits: i === 0 ? 865 - 6 * 123 : 123,
  matters: i === 0 ? 700 - 6 * 100 : 100,
  consultations: i === 0 ? 226 - 6 * 32 : 32,
  completed: i === 0 ? 700 - 6 * 100 : 100,
  verySatisfied: i === 0 ? 40 : 10,
}));

const nil: readonly (readonly [unitId: number, register: RegisterName, month: number])[] = [
  ...Array.from({ length: 12 }, (_, i) => [2, 'applications', 200901 + i] as const),
  ...Array.from({ length: 12 }, (_, i) => [2, 'remedies', 200901 + i] as const),
];

useDatabase(async (tx) => {
  await insertCalendar(tx);
  for (const u of units)
    await tx.query(
      `insert into org_unit (id, code, name, kind, path, valid_from) values ($1, $2, $3, $4, $5, '2000-01-01')`,
      [u.id, u.code, u.name, u.kind, `/${u.id}/`],
    );
  await insertRows(tx, 'disclosures', disclosures);
  await insertRows(tx, 'service-days', windows);
  for (const row of nil)
    await tx.query(`insert into nil_return (unit_id, register, month, by) values ($1, $2, $3, 'test')`, [...row]);
  await recomputeAll(tx);
});

interface Asked {
  readonly code: string;
  readonly template: string;
  readonly period: string;
}

async function loaded({ code, template: id, period: text }: Asked) {
  const [template, period] = [templateById(id), parsePeriod(text)];
  const unit = (await listUnits(all)).find((u) => u.code === code);
  if (!template || !period || !unit) throw new Error(`${id} ${text} ${code}`);
  return loadReport(all, { unit, template, period, asOf: '2012-01-05' });
}

/** Everything that the certified Word file says when it is read back: paragraphs, and rows of tables as 'a|b|c'. */
async function inWord(asked: Asked): Promise<string> {
  const { input } = await loaded(asked);
  const { file, certificate } = await writeCertified(composeReport(input));
  expect(certificate.compared.numbers).toBeGreaterThan(0);
  const { paragraphs, tables } = readReport(file);
  return [...paragraphs.map((p) => p.text), ...tables.flatMap((t) => t.grid.map((row) => row.join('|')))].join('\n');
}

describe('the figures of the source reports', () => {
  it('has every register that the test enters', () => {
    for (const [, register] of nil) expect(registerNames).toContain(register);
  });

  it('站前街道 2009: 45 = 20 + 4 + 21, no application, no fee, no remedy', async () => {
    const annual = await inWord({ code: 'T2', template: 'annual-disclosure', period: '2009' });
    expect(annual).toContain('2009年主动公开政府信息45条');
    expect(annual).toContain('2009年新收政府信息公开申请0件');
    expect(annual).toContain('台账中没有收取信息处理费的登记');
    expect(annual).toContain(
      '一、本年新收政府信息公开申请数量|一、本年新收政府信息公开申请数量|一、本年新收政府信息公开申请数量|0|0',
    );
  });

  it('the same by category, as parts that add up', async () => {
    const parts = [
      ['法规规章', '20'],
      ['工作动态', '4'],
      ['精神文明及其他', '21'],
    ];
    const { input } = await loaded({ code: 'T2', template: 'annual-disclosure', period: '2009' });
    const bureau = templateById('bureau-summary');
    const unit = (await listUnits(all)).find((u) => u.code === 'T2');
    if (!bureau || !unit) throw new Error('no template');
    const by = await loadReport(all, { unit, template: bureau, period: input.values.period, asOf: '2012-01-05' });
    const { tables } = readReport(await writeReport(composeReport(by.input)));
    const rows = tables.flatMap((t) => t.grid).map((row) => row.join('|'));
    for (const [name, n] of parts) expect(rows).toContain(`${name}|${n}`);
    expect(rows).toContain('合计|45');
  });

  it('四家乡 2011: 7 windows, 865 visits, 926 matters and consultations, 100 % of how many', async () => {
    const text = await inWord({ code: 'T1', template: 'work-summary', period: '2011' });
    expect(text).toContain('便民服务中心接待群众865人次');
    expect(text).toContain('受理事项700件');
    expect(text).toContain('提供咨询226件');
    expect(text).toContain('事项和咨询合计926件，其中咨询占24.4%');
    expect(text).toContain('有办理结果的700件中，办结700件，办结率100%');
    expect(text).toContain('收到评价100次，其中基本满意及以上100次，满意率100%');
    const rows = text.split('\n').filter((line) => /^窗口\d\|\d+$/.test(line));
    expect(rows).toHaveLength(7);
    expect(rows).toContain('窗口2|123');
    expect(text).toContain('合计|865');
  });

  it('近德固乡, first half of 2011: 12 items through channels other than the notice board', async () => {
    const text = await inWord({ code: 'T3', template: 'village-half-year', period: '2011H1' });
    expect(text).toContain('近德固乡人民政府2011年上半年');
    expect(text).toContain('2011年上半年公开事项17条');
    expect(text).toContain('通过公开栏公开5条');
    expect(text).toContain('通过公开栏以外的渠道公开12项次');
    expect(text).toContain('广播电视|12');
    expect(text).toContain('合计|17');
  });

  it('北岭中学 2004: what is public by its three kinds', async () => {
    const text = await inWord({ code: 'S1', template: 'school-summary', period: '2004' });
    expect(text).toContain('2004年，北岭中学主动公开信息5条');
    expect(text).toContain('行政管理|3');
    expect(text).toContain('人事管理|2');
    expect(text).not.toContain('便民服务');
  });

  it('区城市管理局: nothing was entered, and nothing is claimed', async () => {
    const text = await inWord({ code: 'B1', template: 'bureau-summary', period: '2009' });
    expect(text).toContain('主动公开情况未报');
    expect(text).not.toMatch(/公开(信息|政府信息)\d/);
  });
});

it('hand-written text around a bound figure survives while the number follows the data', async () => {
  const typed: NarrativeDoc = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '本乡全年接待群众' },
          { type: 'figure', attrs: { code: 'hall.visits', part: 'value', when: 'now', period: null, unit: null } },
          { type: 'text', text: '人次，站前街道2009年公开' },
          {
            type: 'figure',
            attrs: { code: 'disclosure.published', part: 'value', when: 'now', period: '2009', unit: 'T2' },
          },
          { type: 'text', text: '条。' },
        ],
      },
    ],
  };
  const key = { unitId: 1, template: 'work-summary', period: '2011' };
  expect((await saveReport(all, { ...key, version: 0, narrative: { hall: typed } })).ok).toBe(true);
  const asked = { code: 'T1', template: 'work-summary', period: '2011' };
  expect(await inWord(asked)).toContain('本乡全年接待群众865人次，站前街道2009年公开45条。');
  await transaction(async (tx) => {
    await insertRows(tx, 'service-days', [{ unitId: 1, day: '2011-07-01', window: '窗口1', visits: 61 }]);
    await recomputeAll(tx);
  });
  expect(await inWord(asked)).toContain('本乡全年接待群众926人次，站前街道2009年公开45条。');
  const { saved } = await loaded(asked);
  expect(textOfNarrative(saved.narrative['hall'])).toBe('本乡全年接待群众\uFFFC人次，站前街道2009年公开\uFFFC条。');
});
