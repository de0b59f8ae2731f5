import { LeaderType, TableOfContents, type Paragraph } from 'docx';
import { CONTENTS } from '@/lib/domain/report/document';
import { styled } from './runs';

/** Heading and field of the contents; its entries are filled from the headings, with the pages that they stand on. */
export const contentsBlocks = (): (Paragraph | TableOfContents)[] => [
  styled('ReportContents', CONTENTS),
  new TableOfContents(CONTENTS, { hyperlink: true, headingStyleRange: '1-2', tabLeader: LeaderType.DOT }),
];
