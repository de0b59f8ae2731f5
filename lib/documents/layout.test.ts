import { strFromU8, unzipSync } from 'fflate';
import { layoutDocument, type PageLayout } from 'docx/layout';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '@/lib/domain/report/document';
import { CHARACTERS, LINES } from '@/lib/domain/report/pages';
import { templates } from '@/lib/domain/report/templates';
import { reportFile, writeReport } from './docx/write-report';
import { fullReport } from './testing/full-report';

/** Latin letters and digits are half as wide as a Chinese character. */
const widthOf = (text: string): number =>
  Array.from(text.trimEnd()).reduce((w, c) => w + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

/** Lines of text; the empty one that closes a table is a twentieth of a line high. */
const linesOn = (page: PageLayout): string[] =>
  page.body.flatMap((b) => (b.type === 'paragraph' ? b.lines.filter((l) => l.height > 10).map((l) => l.text) : []));

const isWide = (page: PageLayout): boolean => page.width > page.height;

/** Which way the page number of each kind of page stands, section by section, by the references of the file. */
function footersOf(file: Uint8Array): { default: string; even: string }[] {
  const parts = unzipSync(file);
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const target = (id: string): string =>
    new RegExp(`<Relationship (?=[^>]*Id="${id}")[^>]*Target="([^"]+)"`).exec(
      xml('word/_rels/document.xml.rels'),
    )?.[1] ?? '';
  const sections = xml('word/document.xml').match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? [];
  return sections.map((section) => {
    const side = (type: string): string => {
      const found = new RegExp(`<w:footerReference (?=[^>]*w:type="${type}")[^>]*r:id="([^"]+)"`).exec(section);
      return /<w:jc w:val="(\w+)"/.exec(xml(`word/${target(found?.[1] ?? '')}`))?.[1] ?? '';
    };
    return { default: side('default'), even: side('even') };
  });
}

describe.each(templates)('the pages of $id', (template) => {
  const doc = fullReport(template);
  const { pages, stoppedAt } = layoutDocument(reportFile(doc), { guess: true });

  it('are laid out to the end, more than one of them', () => {
    expect(stoppedAt).toBeUndefined();
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((p) => p.pageNumber)).toEqual(pages.map((_, i) => String(i + 1)));
  });

  it(`have at most ${LINES} lines of ${CHARACTERS} characters, and reach both`, () => {
    const upright = pages.filter((p) => !isWide(p)).map(linesOn);
    const widths = upright.flat().map(widthOf);
    expect(Math.max(...upright.map((lines) => lines.length))).toBe(LINES);
    expect(Math.max(...widths)).toBeLessThanOrEqual(CHARACTERS);
    expect(Math.max(...widths)).toBeGreaterThan(CHARACTERS - 1);
  });

  it('carry their number outside: at the right of odd pages, at the left of even ones', async () => {
    for (const [i, page] of pages.entries()) expect(page.footer).toBe(i % 2 === 0 ? 'default' : 'even');
    const footers = footersOf(await writeReport(doc));
    expect(footers.length).toBeGreaterThan(0);
    for (const footer of footers) expect(footer).toEqual({ default: 'right', even: 'left' });
  });

  it('lie only where a table asks for it', () => {
    const wide = blocksOf(doc).some((b) => b.kind === 'table' && b.wide === true);
    expect(pages.some(isWide)).toBe(wide);
  });
});
