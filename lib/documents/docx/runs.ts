import { HighlightColor, Paragraph, TextRun, type IRunOptions } from 'docx';
import type { Run } from '@/lib/domain/report/document';

/** The style carries fonts and sizes; strong words stay strong. */
export const textRuns = (runs: readonly Run[]): TextRun[] =>
  runs.map((run) => {
    const options: IRunOptions = { text: run.text, bold: run.kind === 'text' && run.strong === true };
    return new TextRun(options);
  });

export const styled = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun({ text })] });

/** A gap to fill is highlighted, so that nobody signs over it. */
export const blankParagraph = (text: string): Paragraph =>
  new Paragraph({ style: 'ReportBlank', children: [new TextRun({ text, highlight: HighlightColor.YELLOW })] });
