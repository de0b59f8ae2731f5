import { describe, expect, it } from 'vitest';

import type { Template, TemplateBlock, TemplateBody } from './template';
import { templateFaults } from './template-check';
import { changeChapter, changeSection, moveBlock, moveChapter, removeBlock } from './template-edit';
import { templateById, templates } from './templates';

const get = (id: string): Template => {
  const found = templateById(id);
  if (!found) throw new Error(id);
  return found;
};
const summary = get('work-summary');
const annual = get('annual-disclosure');
const spot = { chapter: 'general', section: 'general', at: 0 };
const codes = (body: TemplateBody, form?: Template): string[] => templateFaults(body, form).map((f) => f.code);
const withBlock = (block: TemplateBlock): TemplateBody =>
  changeSection(summary, spot, (s) => ({ ...s, blocks: [...s.blocks, block] }));
const saying = (some: string): TemplateBody => withBlock({ kind: 'sentences', origin: 'data', sentences: [{ some }] });

it.each(templates)('the built-in $id is without fault, also as a copy of itself', (template) => {
  expect(templateFaults(template, template)).toEqual([]);
});

describe('words', () => {
  it.each([
    ['{unit}{span}共{hall.visits}人次{hall.visits~人次}。', []],
    ['满意率{hall.satisfaction}（{hall.satisfaction#n}/{hall.satisfaction#d}），上年{hall.satisfaction@last}。', []],
    ['共{hall.guests}人次。', ['unknownFigure']],
    ['共{接待人次}。', ['unknownFigure']],
    ['共{hall.visits人次。', ['braces']],
    ['其中{hall.visits#n}人次。', ['noParts']],
    ['  ', ['emptySentence']],
  ])('%s', (words, expected) => {
    expect(codes(saying(words))).toEqual(expected);
  });

  it('are judged where they stand', () => {
    expect(templateFaults(saying('{x}'))).toEqual([{ code: 'unknownFigure', where: 'general/general/3', found: 'x' }]);
  });
});

describe('blocks', () => {
  const row = { label: '接待', unit: '人次', code: 'hall.visits' };
  it.each<[string, TemplateBlock, string[]]>([
    ['a table without rows', { kind: 'comparison', id: 'x', caption: '表', rows: [] }, ['noRows']],
    [
      'a table of a code that is gone',
      { kind: 'units', id: 'x', caption: '表', rows: [{ ...row, code: 'a.b' }] },
      ['unknownIndicator'],
    ],
    ['a row without a name', { kind: 'units', id: 'x', caption: '表', rows: [{ ...row, label: ' ' }] }, ['noLabel']],
    ['a caption that names a figure', { kind: 'ranking', id: 'x', caption: '{span}', row }, ['plainOnly']],
    [
      'a chart of nothing',
      { kind: 'monthly', id: 'x', title: '', code: 'a.b', unit: '', shape: 'line' },
      ['noTitle', 'unknownIndicator'],
    ],
    ['a field that is there already', { kind: 'narrative', slot: 'plans', required: false, blank: '' }, ['slotTwice']],
    ['a required field without a hint', { kind: 'narrative', slot: 'own-1', required: true, blank: ' ' }, ['noBlank']],
    [
      'a table of a name that is there already',
      { kind: 'comparison', id: 'main', caption: '表', rows: [row] },
      ['idTwice'],
    ],
  ])('%s', (_, block, expected) => {
    expect(codes(withBlock(block))).toEqual(expected);
  });
});

describe('the whole', () => {
  it('needs a title without figures, writers, chapters, and something in each', () => {
    expect(codes({ ...summary, title: [' '], kinds: [], chapters: [] })).toEqual(['noTitle', 'noKinds', 'noChapters']);
    expect(codes({ ...summary, title: ['{hall.visits}'] })).toEqual(['figureInTitle']);
    expect(codes(changeChapter(summary, 'general', (c) => ({ ...c, sections: [] })))).toEqual(['emptyChapter']);
  });
});

describe('a copy of the statutory form', () => {
  const overview = { chapter: 'overview', section: 'proactive', at: 0 };
  const table = { chapter: 'table3', section: 'table', at: 0 };

  it('may change the words of its chapters', () => {
    expect(codes(removeBlock(annual, overview), annual)).toEqual([]);
  });

  it.each<[string, TemplateBody, string[]]>([
    ['a chapter moved', moveChapter(annual, 'problems', 1), ['formChapters']],
    ['a chapter renamed', changeChapter(annual, 'other', (c) => ({ ...c, title: '其他' })), ['formChapters']],
    ['a chapter gone', { ...annual, chapters: annual.chapters.slice(0, -1) }, ['formChapters']],
    [
      'a chapter more',
      {
        ...annual,
        chapters: [...annual.chapters, { id: 'x', title: '附', sections: summary.chapters[0]?.sections ?? [] }],
      },
      ['formChapters'],
    ],
    ['a table moved into the next chapter', moveBlock(annual, table, 1), ['formTableMoved', 'formTableMoved']],
  ])('%s is refused', (_, body, expected) => {
    expect(codes(body, annual).filter((c) => c.startsWith('form'))).toEqual(expected);
  });

  it('keeps its tables, and so does a copy of the county report', () => {
    expect(codes(removeBlock(annual, table), annual)).toContain('formTables');
    const county = get('county-consolidated');
    const tables = moveChapter(county, 'table2', 1);
    expect(codes(tables, county)).toContain('formTables');
    expect(codes(moveChapter(county, 'outlook', -1), county)).toEqual([]);
  });
});
