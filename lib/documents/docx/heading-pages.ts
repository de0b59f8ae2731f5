import { layoutDocument } from 'docx/layout';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { ReportFonts } from '@/lib/domain/report/fonts';
import { itemsOf } from '@/lib/domain/report/pages';
import { reportFile } from './write-report';

/** Entries as the contents must have them: each heading and the page that the laid out file has it on. */
export function contentsOf(doc: ReportDocument, fonts: ReportFonts): string[] {
  const { pages } = layoutDocument(reportFile(doc, fonts), { guess: true });
  const lines = pages.flatMap((page, i) =>
    page.body.flatMap((block) =>
      block.type === 'paragraph'
        ? [{ page: page.pageNumber ?? String(i + 1), text: block.lines.map((l) => l.text).join('') }]
        : [],
    ),
  );
  const headings = itemsOf(doc).flatMap((item) => (item.kind === 'heading' ? [item.text] : []));
  let from = 0;
  return headings.map((text) => {
    const at = lines.findIndex((line, i) => i >= from && line.text.trim() === text);
    from = Math.max(from, at + 1);
    return `${text}${lines[at]?.page ?? ''}`;
  });
}
