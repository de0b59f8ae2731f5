import type { IsoDate } from '../dates';
import { formatPeriod } from '../period';
import { composeBlock, type ComposeInput } from './blocks';
import type { Chapter, Paragraph, ReportDocument, Section } from './document';
import type { FiledReport } from './filed/schema';
import type { Template, TemplateChapter, TemplateSection } from './template';
import { balance, names, officialName } from './words';

export interface ReportInput extends ComposeInput {
  readonly template: Template;
  /** empty: the unit signs */
  readonly signatory: string;
  readonly signedOn: IsoDate | null;
  /** with a table of contents; absent: as the template says */
  readonly contents?: boolean;
  /** last year's report as it was filed, where one was accepted: carry-over is proved against it */
  readonly filedLastYear?: FiledReport | null;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** '一', '二' …; beyond ten chapters a template would be wrong */
export const numeral = (i: number): string => numerals[i] ?? String(i + 1);

/** The whole report from a template, values and typed text: pure, the same input gives the same document. */
export function composeReport(input: ReportInput): ReportDocument {
  const { template, values } = input;
  const known = names(values);
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
  return {
    template: template.id,
    unit: { code: values.unit.code, name: values.unit.name },
    period: formatPeriod(values.period),
    title: balance(template.title.map(fill)),
    ...((input.contents ?? template.contents === true) ? { contents: true as const } : {}),
    opening: template.opening
      .flatMap((b) => composeBlock(b, input))
      .filter((b): b is Paragraph => b.kind === 'paragraph'),
    chapters: template.chapters.flatMap((chapter) => composeChapter(chapter, input)),
    signature: { signatory: input.signatory.trim() || officialName(values.unit), signedOn: input.signedOn },
  };
}

function composeChapter({ id, title, sections, optional }: TemplateChapter, input: ComposeInput): Chapter[] {
  const composed = sections.map((section) => composeSection(section, input)).filter((s) => s.blocks.length > 0);
  return optional === true && composed.length === 0 ? [] : [{ id, title, sections: composed }];
}

const composeSection = (section: TemplateSection, input: ComposeInput): Section => ({
  id: section.id,
  title: section.title,
  blocks: section.blocks.flatMap((block) => composeBlock(block, input)),
});
