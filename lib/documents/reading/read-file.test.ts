import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filedCells } from '@/lib/domain/report/filed/cells';
import { composeReport } from '@/lib/domain/report/compose';
import { templates } from '@/lib/domain/report/templates';
import { demoCells, valuesFrom } from '@/lib/domain/report/testing/values';
import { runRules } from '@/lib/domain/report/rules';
import { ruleInput } from '@/lib/domain/report/rules/input';
import { writeReport } from '../docx/write-report';
import { readOldReport } from './read-file';
import { legacyPage, page2021 } from './testing/pages';
import { publishedReports } from './testing/published';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(file: Uint8Array, name: string) {
  const found = await readOldReport(file, name);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

describe('our own Word file', () => {
  const template = templates.find((t) => t.id === 'annual-disclosure');
  const values = valuesFrom(demoCells());

  it('comes back with every cell', async () => {
    if (!template) throw new Error('no template');
    const doc = composeReport({ template, values, narrative: {}, signatory: '', signedOn: '2026-01-12' });
    const { report, notes } = await read(await writeReport(doc), 'own.docx');
    expect([report.year, report.formVersion, report.coverage, report.publishedDate]).toEqual([
      2025,
      '2021',
      'full',
      '2026-01-12',
    ]);
    expect(report.chapters).toHaveLength(6);
    const cells = new Map(filedCells(report).map(({ path, value }) => [path, value]));
    expect(cells.get('applications.newReceived.natural')).toBe(values.now.get('annual.newReceived.natural')?.value);
    expect(cells.get('reviewLitigation.review.pending')).toBe(values.now.get('annual.reconsideration.pending')?.value);
    expect(cells.get('proactive.normativeDocs.valid')).toBe(values.now.get('annual.normative.inForce')?.value);
    expect([...cells.values()].filter((v) => v === null)).toEqual([]);
    expect(notes).toEqual([]);
    const tables = /^(carryOver|outcomes|applicants|remedyParts|form|missingChapter|renumbered|textFigure|unknown)$/;
    expect(runRules(ruleInput(report)).filter(({ rule }) => tables.test(rule))).toEqual([]);
  });
});

describe('a saved page', () => {
  it('of the 2021 form: blank is not 0, words beside a number are noted, full-width digits are read', async () => {
    const { report, notes } = await read(bytes(page2021), 'page.html');
    expect(report).toMatchObject({ unit: '云溪镇人民政府', year: 2024, formVersion: '2021', level: 'township' });
    expect(report.proactive).toMatchObject({
      regulations: { made: 22, abolished: null, valid: 0 },
      normativeDocs: { made: 12, abolished: 1, valid: 30 },
      licences: 349,
      penalties: null,
      feesWanYuan: 18.871,
    });
    expect(report.applications?.rows.newReceived).toEqual([4, 1, 0, 0, 0, 0, 5]);
    expect(report.applications?.rows.deny1).toEqual([0, null, 0, 0, 0, 0, 0]);
    expect(report.applications?.rows.other3).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(report.reviewLitigation?.review).toEqual({
      upheld: 1,
      corrected: 0,
      otherResult: 0,
      pending: 0,
      total: 1,
    });
    expect(notes).toContainEqual({
      code: 'numberWithWords',
      where: 'proactive.regulations.made',
      found: '22（其中修订16件）',
    });
    expect(runRules(ruleInput(report)).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['regulationLevel', 'exactAbout', 'unknown']),
    );
  });

  it('of the 2019 form in 2022 is read and said to be the wrong form', async () => {
    const { report } = await read(bytes(legacyPage), 'old.html');
    expect(report.formVersion).toBe('2019');
    expect(report.proactive.legacy2019).toMatchObject({
      normative: { newlyMade: 5, newlyPublished: 5, totalPublic: 5 },
      licence: { prevYearItems: 21, change: -2, decisions: 40 },
      procurement: { items: 1, amount: 8040 },
    });
    expect(report.applications?.rows.otherMerged).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(runRules(ruleInput(report)).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['form', 'renumbered', 'pictureTable']),
    );
  });

  it('in GB18030 reads the same', async () => {
    const gbk = Buffer.from('d5feb8ae', 'hex');
    const found = await readOldReport(new Uint8Array(gbk), 'a.txt');
    expect(found.ok && found.value.blocks).toEqual([{ kind: 'text', text: '政府' }]);
  });
});

describe.skipIf(publishedReports().length === 0)('published text', () => {
  const published = publishedReports().filter(({ report }) => report.applications);

  it.each(published.map((one) => [one.name, one] as const))(
    '%s: table 三 is read as transcribed',
    async (name, one) => {
      const { report } = await read(bytes(one.text), `${name}.txt`);
      expect(report.applications?.rows).toEqual(one.report.applications?.rows);
      expect(report.year).toBe(one.report.year);
    },
  );
});

describe('what is no report is refused', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }, { level: 1 });
  it.each([
    ['an empty file', new Uint8Array(), 'emptyFile'],
    ['a PDF', bytes('%PDF-1.7 …'), 'notReadable'],
    ['another zip', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'notWord'],
    ['half a zip', zipSync({ 'word/document.xml': strToU8('<a/>') }).slice(0, 40), 'notZip'],
    ['what inflates too far', bomb, 'tooBigInside'],
  ])('%s', async (_, file, fault) => {
    expect(await readOldReport(file, 'x.docx')).toEqual({ ok: false, error: fault });
  });
});
