import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';

/** — 1 — at the outer edge, one character in: right on odd pages, left on even ones (GB/T 9704 7.5). */
export function footer(side: 'odd' | 'even'): Footer {
  const odd = side === 'odd';
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [
      new Paragraph({
        style: odd ? 'ReportFooterOdd' : 'ReportFooterEven',
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: 280 } : { left: 280 },
        children: [number],
      }),
    ],
  });
}
