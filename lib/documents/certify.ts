import { createHash } from 'node:crypto';

import {
  certificateChecks,
  type Certificate,
  type CertificateCheck,
  type Mismatch,
} from '@/lib/domain/report/certificate';
import { blocksOf, CONTENTS, type ReportDocument } from '@/lib/domain/report/document';
import { fontProfiles, type ReportFonts } from '@/lib/domain/report/fonts';
import { gridOfTable, outlineOf } from '@/lib/domain/report/outline';
import { contentsOf } from './docx/heading-pages';
import { page } from './docx/styles';
import { writeReport } from './docx/write-report';
import { pageSetup, type PageSetup } from './page-setup';
import { readReport, type ReadReport } from './read-report';

const SHOWN = 100;

/** Two lists that must be equal, place by place; a shorter one differs at its end. */
class Comparison {
  readonly compared = Object.fromEntries(certificateChecks.map((c) => [c, 0])) as Record<CertificateCheck, number>;
  readonly mismatches: Mismatch[] = [];

  equal(check: CertificateCheck, where: string, [expected, found]: readonly [string, string | undefined]): void {
    this.compared[check] += 1;
    if (expected !== found) this.mismatches.push({ check, where, expected, found: found ?? '' });
  }

  lists(check: CertificateCheck, expected: readonly string[], found: readonly string[]): void {
    for (let i = 0; i < Math.max(expected.length, found.length); i += 1)
      this.equal(check, String(i + 1), [expected[i] ?? '', found[i]]);
  }
}

const kindOf = (style: string): 'title' | 'heading' | 'text' => {
  if (style === 'Title') return 'title';
  return style.startsWith('Heading') ? 'heading' : 'text';
};

function compareLines(to: Comparison, doc: ReportDocument, file: ReadReport): void {
  const expected = outlineOf(doc);
  const undated = doc.signature.signedOn === null;
  const found = file.paragraphs
    .map(({ style, text }) => ({ kind: kindOf(style), text }))
    .filter(({ text }) => text.trim() !== '' && !(undated && /^\u3000*年\u3000*月\u3000*日$/.test(text)));
  const checks = { title: 'title', heading: 'headings', text: 'paragraphs' } as const;
  for (const kind of ['title', 'heading', 'text'] as const) {
    const texts = (lines: typeof found): string[] => lines.filter((l) => l.kind === kind).map((l) => l.text);
    to.lists(checks[kind], texts(expected), texts(found));
  }
  // The order of headings among the text, which the three lists do not show.
  to.lists(
    'headings',
    expected.map(({ kind }) => kind),
    found.map(({ kind }) => kind),
  );
}

/** Entries of the contents, which are no lines of the report. */
const isContents = (style: string): boolean => style === 'ReportContents' || style.startsWith('TOC');

/** Headings and pages of the contents, against the file laid out anew. */
function compareContents(
  to: Comparison,
  doc: ReportDocument,
  { file, fonts }: { file: ReadReport; fonts: ReportFonts },
): void {
  const found = file.paragraphs.filter(({ style }) => isContents(style)).map(({ text }) => text);
  to.lists('contents', doc.contents === true ? [CONTENTS, ...contentsOf(doc, fonts)] : [], found);
}

function compareTables(to: Comparison, doc: ReportDocument, file: ReadReport): void {
  const tables = blocksOf(doc).filter((b) => b.kind === 'table');
  to.equal('tables', 'count', [String(tables.length), String(file.tables.length)]);
  tables.forEach((table, i) => {
    const found = file.tables[i]?.grid ?? [];
    gridOfTable(table).forEach((row, y) => {
      row.forEach((text, x) => {
        to.equal('tables', `${table.id} ${y + 1}:${x + 1}`, [text, found[y]?.[x]]);
      });
      to.equal('tables', `${table.id} ${y + 1}`, [String(row.length), String(found[y]?.length ?? 0)]);
    });
    to.equal('tables', table.id, [String(table.rows.length), String(found.length)]);
  });
}

const numbersIn = (texts: readonly string[]): string[] => texts.flatMap((t) => t.match(/\d+(?:\.\d+)?%?/g) ?? []);

/** Every number in the order of the page, apart from the words around it. */
function compareNumbers(to: Comparison, doc: ReportDocument, file: ReadReport): void {
  const tables = blocksOf(doc).filter((b) => b.kind === 'table');
  const lines = outlineOf(doc).map(({ text }) => text);
  to.lists('numbers', numbersIn(lines), numbersIn(file.paragraphs.map(({ text }) => text)));
  to.lists(
    'numbers',
    numbersIn(tables.flatMap(gridOfTable).flat()),
    numbersIn(file.tables.flatMap((t) => t.grid.flat())),
  );
}

function compareCharts(to: Comparison, doc: ReportDocument, file: ReadReport): void {
  const charts = blocksOf(doc).filter((b) => b.kind === 'chart');
  const told = (series: readonly { name: string; values: readonly (number | null)[] }[]): string[] =>
    series.map(({ name, values }) => `${name}: ${values.map((v) => v ?? '—').join(' ')}`);
  to.equal('charts', 'count', [String(charts.length), String(file.charts.length)]);
  to.lists(
    'charts',
    charts.flatMap((c) => told(c.series)),
    file.charts.flatMap((c) => told(c.series)),
  );
}

/** A lying page is the upright one turned. */
function comparePages(to: Comparison, { sections, footers }: PageSetup): void {
  const { top, right, bottom, left } = page.margin;
  const upright = { w: page.width, h: page.height, top, right, bottom, left };
  const turned = { w: page.height, h: page.width, top: left, right: top, bottom: right, left: bottom };
  to.equal('margins', 'sections', ['true', String(sections.length > 0)]);
  sections.forEach(({ wide, margins }, i) => {
    for (const [side, size] of Object.entries(wide ? turned : upright))
      to.equal('margins', `${i + 1} ${side}`, [String(size), String(margins[side] ?? '')]);
  });
  const counting = footers.filter(({ counts }) => counts).map(({ side }) => side);
  for (const side of ['left', 'right']) to.equal('pageNumbers', side, ['true', String(counting.includes(side))]);
  footers.forEach(({ counts }, i) => {
    to.equal('pageNumbers', String(i + 1), ['true', String(counts)]);
  });
}

/** Reads a written file back and compares every line, table cell, number, chart, margin and page number with the report. */
export function certify(
  file: Uint8Array,
  doc: ReportDocument,
  fonts: ReportFonts = fontProfiles.standard,
): Certificate {
  const to = new Comparison();
  const whole = readReport(file);
  compareContents(to, doc, { file: whole, fonts });
  const read = { ...whole, paragraphs: whole.paragraphs.filter(({ style }) => !isContents(style)) };
  compareLines(to, doc, read);
  compareTables(to, doc, read);
  compareNumbers(to, doc, read);
  compareCharts(to, doc, read);
  comparePages(to, pageSetup(file));
  return {
    sha256: createHash('sha256').update(file).digest('hex'),
    ok: to.mismatches.length === 0,
    compared: to.compared,
    mismatches: to.mismatches.slice(0, SHOWN),
  };
}

/** The file was written and does not say what the report says: it must not leave the house. */
export class MismatchError extends Error {
  readonly certificate: Certificate;

  constructor(certificate: Certificate) {
    const [first] = certificate.mismatches;
    super(`the written file differs from the report: ${first?.check ?? ''} ${first?.where ?? ''}`);
    this.name = 'MismatchError';
    this.certificate = certificate;
  }
}

/** Writes the report and proves the file. Throws MismatchError, and then there is no file. */
export async function writeCertified(
  doc: ReportDocument,
  fonts?: ReportFonts,
): Promise<{ readonly file: Buffer; readonly certificate: Certificate }> {
  const file = await writeReport(doc, fonts);
  const certificate = certify(file, doc, fonts);
  if (!certificate.ok) throw new MismatchError(certificate);
  return { file, certificate };
}
