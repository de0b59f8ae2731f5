import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Table } from 'docx';
import { numeral } from '@/lib/domain/report/compose';
import type { Block, Chapter, ReportDocument } from '@/lib/domain/report/document';
import { chartParagraph } from './charts';
import { blankParagraph, styled, textRuns } from './runs';
import { signatureParagraphs } from './signature';
import { fonts, page, styleSheet } from './styles';
import { tableBlocks } from './tables';

type Content = Paragraph | Table;

const body = (block: Extract<Block, { kind: 'paragraph' }>): Paragraph =>
  new Paragraph({ style: 'ReportBody', children: textRuns(block.runs) });

function content(block: Block): Content[] {
  switch (block.kind) {
    case 'paragraph':
      return [body(block)];
    case 'blank':
      return [blankParagraph(block.text)];
    case 'table':
      return tableBlocks(block);
    case 'chart':
      return [chartParagraph(block)];
    case 'list':
      return block.items.map(
        (item, i) => new Paragraph({ style: 'ReportBody', children: [new TextRun(`${i + 1}．`), ...textRuns(item)] }),
      );
  }
}

/** 一、 in 黑体, （一） in 楷体; sections are counted where they have a title. */
function chapterContent(chapter: Chapter, index: number): Content[] {
  const titled = chapter.sections.filter((s) => s.title !== null);
  return [
    styled('Heading1', `${numeral(index)}、${chapter.title}`),
    ...chapter.sections.flatMap((section) => [
      ...(section.title === null
        ? []
        : [styled('Heading2', `（${numeral(titled.indexOf(section))}）${section.title}`)]),
      ...section.blocks.flatMap(content),
    ]),
  ];
}

/** — 1 — at the outer edge, one character in: right on odd pages, left on even ones (GB/T 9704 7.5). */
function footer(side: 'odd' | 'even'): Footer {
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

/** The report as a Word file in the layout of GB/T 9704-2012; writes what the document says and nothing else. */
export async function writeReport(doc: ReportDocument): Promise<Buffer> {
  const { width, height, margin, linePitch } = page;
  const chinese = { latin: fonts.body, eastAsia: fonts.body };
  const file = new Document({
    title: doc.title.join(''),
    subject: `${doc.unit.name} ${doc.period}`,
    creator: doc.signature.signatory,
    lastModifiedBy: doc.signature.signatory,
    externalStyles: styleSheet,
    evenAndOddHeaderAndFooters: true,
    theme: {
      fonts: {
        body: { ...chinese, scripts: { Hans: fonts.body } },
        headings: { ...chinese, scripts: { Hans: fonts.chapter } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { ...margin, gutter: 0 } },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        footers: { default: footer('odd'), even: footer('even') },
        children: [
          ...doc.title.map((line) => styled('Title', line)),
          styled('ReportBody', ''),
          ...doc.opening.map(body),
          ...doc.chapters.flatMap(chapterContent),
          ...signatureParagraphs(doc),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}
