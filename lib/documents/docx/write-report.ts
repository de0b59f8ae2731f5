import { Document, DocumentGridType, Packer, PageOrientation, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Table, TableOfContents } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { numeral } from '@/lib/domain/report/compose';
import type { Block, Chapter, ReportDocument } from '@/lib/domain/report/document';
import { fontProfiles, type ReportFonts } from '@/lib/domain/report/fonts';
import { headsWide } from '@/lib/domain/report/pages';
import { chartParagraph } from './charts';
import { contentsBlocks } from './contents';
import { footer } from './footer';
import { blankParagraph, styled, textRuns } from './runs';
import { signatureParagraphs } from './signature';
import { page, styleSheet } from './styles';
import { tableBlocks } from './tables';

type Content = Paragraph | Table | TableOfContents;

/** A stretch of content on upright pages, or on lying ones. */
interface Stretch {
  readonly wide: boolean;
  readonly content: readonly Content[];
}

const upright = (...content: readonly Content[]): Stretch => ({ wide: false, content });

const body = (block: Extract<Block, { kind: 'paragraph' }>, first = false): Paragraph =>
  new Paragraph({ style: 'ReportBody', pageBreakBefore: first, children: textRuns(block.runs) });

/** With contents the text begins on a page of its own: its first paragraph, or an empty one where there is no opening. */
function openingOf(doc: ReportDocument): Content[] {
  if (doc.contents !== true) return [styled('ReportBody', ''), ...doc.opening.map((p) => body(p))];
  const text = doc.opening.map((p, i) => body(p, i === 0));
  const start = new Paragraph({ style: 'ReportAfter', pageBreakBefore: true, children: [new TextRun('')] });
  return [styled('ReportBody', ''), ...contentsBlocks(), ...(text.length === 0 ? [start] : text)];
}

function stretch(block: Block): Stretch {
  switch (block.kind) {
    case 'paragraph':
      return upright(body(block));
    case 'blank':
      return upright(blankParagraph(block.text));
    case 'table':
      return { wide: block.wide === true, content: tableBlocks(block) };
    case 'chart':
      return upright(chartParagraph(block));
    case 'list':
      return upright(
        ...block.items.map(
          (item, i) => new Paragraph({ style: 'ReportBody', children: [new TextRun(`${i + 1}．`), ...textRuns(item)] }),
        ),
      );
  }
}

/** 一、 in 黑体, （一） in 楷体; sections are counted where they have a title. */
function chapterContent(chapter: Chapter, index: number): Stretch[] {
  const titled = chapter.sections.filter((s) => s.title !== null);
  return [
    { wide: headsWide(chapter.sections), content: [styled('Heading1', `${numeral(index)}、${chapter.title}`)] },
    ...chapter.sections.flatMap((section) => [
      ...(section.title === null
        ? []
        : [
            {
              wide: headsWide([section]),
              content: [styled('Heading2', `（${numeral(titled.indexOf(section))}）${section.title}`)],
            },
          ]),
      ...section.blocks.map(stretch),
    ]),
  ];
}

/** Neighbours that stand the same way are one section of the file. */
function sectionsOf(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches) {
    const last = joined.at(-1);
    if (last?.wide === next.wide) joined[joined.length - 1] = { ...last, content: [...last.content, ...next.content] };
    else joined.push(next);
  }
  return joined;
}

/** A lying page is the upright one turned: the margin of the binding is at its top. */
function section({ wide, content }: Stretch): ISectionOptions {
  const { width, height, margin, linePitch } = page;
  const { top, right, bottom, left, header, footer: foot } = margin;
  const turned = { top: left, right: top, bottom: right, left: bottom, header, footer: header };
  return {
    properties: {
      page: wide
        ? { size: { width, height, orientation: PageOrientation.LANDSCAPE }, margin: { ...turned, gutter: 0 } }
        : { size: { width, height }, margin: { top, right, bottom, left, header, footer: foot, gutter: 0 } },
      grid: { type: DocumentGridType.LINES, linePitch },
    },
    footers: { default: footer('odd'), even: footer('even') },
    children: [...content],
  };
}

/** The report in the layout of GB/T 9704-2012 before it is packed; holds what the document says and nothing else. */
export function reportFile(doc: ReportDocument, fonts: ReportFonts = fontProfiles.standard): Document {
  const chinese = { latin: fonts.body, eastAsia: fonts.body };
  const title = doc.title.join('');
  return new Document({
    title,
    subject: `${doc.unit.name} ${doc.period}`,
    keywords: `${doc.template} ${doc.unit.code} ${doc.period}`,
    description: title,
    creator: doc.signature.signatory,
    lastModifiedBy: doc.signature.signatory,
    externalStyles: styleSheet(fonts),
    evenAndOddHeaderAndFooters: true,
    // The faces of official documents are in no width table, but a Chinese character is as wide as it is high.
    ...(doc.contents === true ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    theme: {
      fonts: {
        body: { ...chinese, scripts: { Hans: fonts.body } },
        headings: { ...chinese, scripts: { Hans: fonts.chapter } },
      },
    },
    sections: sectionsOf([
      upright(...doc.title.map((line) => styled('Title', line)), ...openingOf(doc)),
      ...doc.chapters.flatMap(chapterContent),
      upright(...signatureParagraphs(doc)),
    ]).map(section),
  });
}

/** The report as a Word file. */
export const writeReport = (doc: ReportDocument, fonts?: ReportFonts): Promise<Buffer> =>
  Packer.toBuffer(reportFile(doc, fonts));
