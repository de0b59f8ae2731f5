import { describe, expect, it } from 'vitest';

import { bracesIn, parsePlaceholder, writePlaceholder } from './placeholder';
import { speak, unspeak, type Speech } from './spoken';
import { blocksOfTemplate } from './template';
import { templates } from './templates';

const byCode = new Map([
  ['hall.visits', '接待人次'],
  ['hall.satisfaction', '满意率'],
]);
const speech: Speech = {
  nameOf: (code) => byCode.get(code),
  codeOf: (name) => [...byCode].find(([, n]) => n === name)?.[0],
  names: { unit: '单位', year: '年份', span: '时期', from: '起始日', to: '截止日', prev: '上年' },
  parts: { numerator: '分子', denominator: '分母', last: '上年', change: '比较' },
};

const words = templates.flatMap((t) =>
  blocksOfTemplate(t).flatMap((b) =>
    b.kind === 'sentences' || b.kind === 'list'
      ? b.sentences.flatMap(({ some, zero, gap, known }) => [some, zero, gap, known].filter((w) => w !== undefined))
      : [],
  ),
);

describe('the words of a template by name', () => {
  it.each([
    ['{span}接待{hall.visits}人次{hall.visits~人次}。', '{时期}接待{接待人次}人次{接待人次｜比较｜人次}。'],
    ['{hall.satisfaction#n}/{hall.satisfaction#d@last}', '{满意率｜分子}/{满意率｜分母｜上年}'],
    ['废止{annual.normative.abolished}件', '废止{annual.normative.abolished}件'],
  ])('%s', (coded, spoken) => {
    expect(speak(coded, speech)).toBe(spoken);
    expect(unspeak(spoken, speech)).toBe(coded);
  });

  it('come back unchanged for every built-in sentence', () => {
    expect(words.length).toBeGreaterThan(100);
    for (const w of words) expect(unspeak(speak(w, speech), speech)).toBe(w);
  });

  it('that name nothing stay as typed, for the checks to point at', () => {
    for (const typed of ['{没有}', '{接待人次｜甲}', '{接待人次', '{接待人次｜比较｜件｜件}'])
      expect(unspeak(typed, speech)).toBe(typed);
  });
});

it('every figure in braces is read and written the same', () => {
  const inner = words.flatMap(bracesIn).filter((text) => text.includes('.'));
  expect(inner.length).toBeGreaterThan(100);
  for (const text of inner) {
    const read = parsePlaceholder(text);
    expect(read === null ? null : writePlaceholder(read)).toBe(text);
  }
});
