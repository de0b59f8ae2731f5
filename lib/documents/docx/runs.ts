import { HighlightColor, Paragraph, TextRun } from 'docx';
import type { Run } from '@/lib/domain/report/document';

/** The style carries fonts and sizes. */
export const textRuns = (runs: readonly Run[]): TextRun[] =>
  runs.map(
    (run) => new TextRun({ text: run.text, ...(run.kind === 'text' && run.bold === true ? { bold: true } : {}) }),
  );

export const styled = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun({ text })] });

/** A gap to fill is highlighted, so that nobody signs over it. */
export const blankParagraph = (text: string): Paragraph =>
  new Paragraph({ style: 'ReportBlank', children: [new TextRun({ text, highlight: HighlightColor.YELLOW })] });
