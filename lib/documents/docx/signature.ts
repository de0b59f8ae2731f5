import { Paragraph, TextRun } from 'docx';
import type { ReportDocument } from '@/lib/domain/report/document';
import { dateWords } from '@/lib/domain/report/words';
import { styled } from './runs';

/** one character of the body in twips */
const CHARACTER = 320;
const UNDATED = '　　年　月　日';

/** Width in characters: digits are half as wide. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, c) => sum + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

/**
 * Without a seal the signatory stands two characters from the right and the date begins two characters to the right of
 * it; a longer date takes the place at the right instead (GB/T 9704 7.3.5.2). In characters from the right margin.
 */
export function signatureIndents(name: string, date: string): { name: number; date: number } {
  const [n, d] = [widthOf(name), widthOf(date)];
  return n - d >= 2 ? { name: 2, date: n - d } : { name: 4 + d - n, date: 2 };
}

export function signatureParagraphs({ signature }: ReportDocument): Paragraph[] {
  const date = signature.signedOn === null ? UNDATED : dateWords(signature.signedOn);
  const indents = signatureIndents(signature.signatory, date);
  const line = (text: string, indent: number): Paragraph =>
    new Paragraph({
      style: 'ReportSign',
      keepNext: text !== date,
      indent: { right: Math.round(indent * CHARACTER) },
      children: [new TextRun({ text })],
    });
  return [
    styled('ReportSign', ''),
    styled('ReportSign', ''),
    line(signature.signatory, indents.name),
    line(date, indents.date),
  ];
}
