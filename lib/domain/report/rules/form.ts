import type { FiledChapter, FiledReport } from '../filed/schema';
import { matches } from './passages';
import type { Finding, Rule } from './rule';

/** The six chapters of the form, by words that are in their titles whatever an office has made of the rest. */
export const formChapters: readonly (readonly [id: string, title: string, pattern: RegExp])[] = [
  ['overview', '总体情况', /总体情况|概述|基本情况/],
  ['table2', '主动公开政府信息情况', /主动公开政府信息/],
  ['table3', '收到和处理政府信息公开申请情况', /收到和处理.*申请|依申请公开/],
  ['table4', '政府信息公开行政复议、行政诉讼情况', /复议.*诉讼/],
  ['problems', '存在的主要问题及改进情况', /问题.*改进|存在.*问题/],
  ['other', '其他需要报告的事项', /其他(?:需要)?报告/],
];

export const chapterId = (title: string): string | null =>
  formChapters.find(([, , pattern]) => pattern.test(title))?.[0] ?? null;

const numerals = '一二三四五六';

/** The form must be the one in force for the year (国办公开办函〔2021〕30号 from report year 2021, 〔2019〕60号 before). */
function form({ year, formVersion }: FiledReport): Finding[] {
  const right = year >= 2021 ? '2021' : '2019';
  if (year < 2019 || formVersion === right) return [];
  return [{ where: 'formVersion', found: formVersion, expected: right, chapter: 'report' }];
}

function missingChapters(chapters: readonly FiledChapter[]): Finding[] {
  return formChapters
    .filter(([id]) => !chapters.some(({ title }) => chapterId(title) === id))
    .map(([id, title], i) => ({ where: id, found: '', expected: title || String(i), chapter: id }));
}

const renumbered = (chapters: readonly FiledChapter[]): Finding[] =>
  chapters.flatMap(({ title, number }) => {
    const at = formChapters.findIndex(([id]) => id === chapterId(title));
    const right = numerals[at] ?? '';
    if (at < 0 || number === '' || number === right) return [];
    return [{ where: chapterId(title) ?? '', found: number, expected: right, chapter: chapterId(title) ?? 'report' }];
  });

const inChapters =
  (look: (chapter: FiledChapter, id: string) => boolean, found: (chapter: FiledChapter) => string) =>
  ({ report }: { readonly report: FiledReport }): Finding[] =>
    (report.chapters ?? []).flatMap((chapter) => {
      const id = chapterId(chapter.title) ?? chapter.title;
      return look(chapter, id) ? [{ where: id, found: found(chapter), expected: '', chapter: id }] : [];
    });

const hasTable = (id: string): boolean => id.startsWith('table');
const chapterOf = (title: string, rest: Partial<FiledChapter> = {}): FiledChapter => ({
  number: '',
  title,
  paragraphs: ['本年度工作情况。'],
  tables: 0,
  pictures: 0,
  ...rest,
});
const six = formChapters.map(([id, title], i) =>
  chapterOf(title, { number: numerals[i] ?? '', tables: hasTable(id) ? 1 : 0 }),
);
const without = (id: string): FiledChapter[] => six.filter(({ title }) => chapterId(title) !== id);
const changed = (id: string, rest: Partial<FiledChapter>): FiledChapter[] =>
  six.map((chapter) => (chapterId(chapter.title) === id ? { ...chapter, ...rest } : chapter));

export const formRules: readonly Rule[] = [
  {
    code: 'form',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) => form(report),
    passes: { report: { year: 2020, formVersion: '2019', publishedDate: null } },
    fails: { report: { year: 2022, formVersion: '2019', publishedDate: null } },
  },
  {
    code: 'oldBasis',
    severity: 'warning',
    source: 'form2021',
    check: ({ report, passages }) =>
      report.year >= 2021 ? passages.flatMap((p) => matches(p, /〔2019〕\s*60\s*号|国办政务公开办函〔2021〕30号/)) : [],
    passes: { text: ['根据国办公开办函〔2021〕30号编制。'] },
    fails: { text: ['根据国办公开办函〔2019〕60号编制。'] },
  },
  {
    code: 'oldTerm',
    severity: 'warning',
    source: 'article33',
    // 20 working days since 2019-05-15; the old regulation had 15.
    check: ({ report, passages }) =>
      report.year >= 2019 ? passages.flatMap((p) => matches(p, /15个工作日(?=内.{0,8}答复)/)) : [],
    passes: { text: ['均于20个工作日内答复。'] },
    fails: { text: ['均于15个工作日内答复。'] },
  },
  {
    code: 'missingChapter',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) => (report.chapters ? missingChapters(report.chapters) : []),
    passes: { report: { chapters: six } },
    fails: { report: { chapters: without('problems') } },
  },
  {
    code: 'renumbered',
    severity: 'warning',
    source: 'form2021',
    check: ({ report }) => (report.chapters ? renumbered(report.chapters) : []),
    passes: { report: { chapters: six } },
    fails: { report: { chapters: changed('table3', { number: '五' }) } },
  },
  {
    code: 'emptyChapter',
    severity: 'error',
    source: 'article50',
    check: inChapters(
      (c) => c.paragraphs.length === 0 && c.tables === 0 && c.pictures === 0,
      () => '',
    ),
    passes: { report: { chapters: six } },
    fails: { report: { chapters: changed('problems', { paragraphs: [] }) } },
  },
  {
    code: 'missingTable',
    severity: 'error',
    source: 'form2021',
    check: inChapters(
      (c, id) => hasTable(id) && c.tables === 0 && c.pictures === 0 && c.paragraphs.length > 0,
      (c) => (c.paragraphs[0] ?? '').slice(0, 30),
    ),
    passes: { report: { chapters: six } },
    fails: { report: { chapters: changed('table4', { tables: 0 }) } },
  },
  {
    code: 'pictureTable',
    severity: 'error',
    source: 'house',
    check: inChapters(
      (c, id) => hasTable(id) && c.tables === 0 && c.pictures > 0,
      (c) => String(c.pictures),
    ),
    passes: { report: { chapters: six } },
    fails: { report: { chapters: changed('table3', { tables: 0, pictures: 1 }) } },
  },
];
