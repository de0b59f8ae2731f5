import type { Sentence, StatutoryTable, Template, TemplateBlock, TemplateChapter } from '../template';
import { annualDisclosure } from './annual-disclosure';

const tables: Readonly<Partial<Record<StatutoryTable, StatutoryTable>>> = {
  table2: 'table2of2019',
  table3: 'table3of2019',
};

/** Normative documents were 规范性文件 then; 行政 came with the form of 2021. */
const asThen = (words: string): string => words.replaceAll('行政规范性文件', '规范性文件');

const sentenceThen = (sentence: Sentence): Sentence =>
  Object.fromEntries(Object.entries(sentence).map(([key, words]: [string, string]) => [key, asThen(words)]));

function blockThen(block: TemplateBlock): TemplateBlock {
  if (block.kind === 'statutory') return { ...block, table: tables[block.table] ?? block.table };
  return block.kind === 'sentences' ? { ...block, sentences: block.sentences.map(sentenceThen) } : block;
}

/** Fees for information are told since 2021, when there came to be some (国办函〔2020〕109号). */
const isOfFees = (block: TemplateBlock): boolean =>
  block.kind === 'sentences' && block.sentences.some((s) => s.on === 'annual.informationFee');

const chapterThen = (chapter: TemplateChapter): TemplateChapter => ({
  ...chapter,
  sections: chapter.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((b) => !isOfFees(b)).map(blockThen),
  })),
});

/** The form of 国办公开办函〔2019〕60号 for the report years 2019 and 2020: the same six chapters, other tables 二 and 三. */
export const annualDisclosure2019: Template = {
  ...annualDisclosure,
  id: 'annual-disclosure-2019',
  years: { from: 2019, to: 2020 },
  chapters: annualDisclosure.chapters.map(chapterThen),
};
