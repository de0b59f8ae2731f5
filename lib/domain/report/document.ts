import type { IsoDate } from '../dates';

/** Which number of an indicator a figure shows; change = absolute difference to the same period of last year. */
export type FigurePart = 'value' | 'numerator' | 'denominator' | 'change';

/** A number bound to the catalogue (indicators and statutory lines): `text` is `value` as written, nothing else. */
export interface BoundFigure {
  readonly kind: 'figure';
  readonly code: string;
  readonly part: FigurePart;
  readonly when: 'now' | 'before';
  /** as evaluated, before it is written (a rate is 0.973); null only in table cells */
  readonly value: number | null;
  readonly text: string;
  /** of another period (formatPeriod) or another unit (its code) than the report's */
  readonly period?: string;
  readonly unit?: string;
  /** stated by staff, not counted by a register */
  readonly typed?: true;
  /** it rests on an accepted number that was corrected later (ADR 0010) */
  readonly corrected?: true;
}

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly strong?: true;
}

export type Run = TextRun | BoundFigure;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** typed by the office, or composed from data */
  readonly origin: 'data' | 'narrative' | 'form';
  readonly runs: readonly Run[];
}

/** A narrative field that nobody has filled yet: drawn as a gap to fill, named by the checks. */
export interface Blank {
  readonly kind: 'blank';
  readonly slot: string;
  readonly text: string;
}

export interface TableCell {
  readonly runs: readonly Run[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Rows hold the cells that start in them, as in HTML; every grid place is covered exactly once. */
export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string | null;
  /** relative widths, one for each grid column */
  readonly widths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly (readonly TableCell[])[];
  /** statutory tables are set small and tight so that they fit the page */
  readonly dense: boolean;
  /** too many columns for an upright page: printed on a page of its own, lying */
  readonly wide?: true;
}

export interface ChartSeries {
  readonly name: string;
  readonly code: string;
  readonly when: 'now' | 'before';
  readonly values: readonly (number | null)[];
}

export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly shape: 'columns' | 'line';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** unit word beside the title */
  readonly unit: string;
  /** what the chart shows, in words, for those who do not see it */
  readonly description: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Run[])[];
}

export type Block = Paragraph | Blank | Table | Chart | List;

export interface Section {
  readonly id: string;
  /** without its number; null for the blocks before the first section */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** The heading of a table of contents, its two characters set apart. */
export const CONTENTS = '目\u3000录';

/** One report: screen, Word file and JSON twin draw this and add nothing. */
export interface ReportDocument {
  readonly template: string;
  readonly unit: { readonly code: string; readonly name: string };
  /** as written in addresses: '2025' */
  readonly period: string;
  /** the title broken into balanced lines */
  readonly title: readonly string[];
  /** chapters and sections with their pages stand after the title, on pages of their own */
  readonly contents?: true;
  readonly opening: readonly Paragraph[];
  readonly chapters: readonly Chapter[];
  readonly signature: { readonly signatory: string; readonly signedOn: IsoDate | null };
}

export const blocksOf = (doc: ReportDocument): Block[] => [
  ...doc.opening,
  ...doc.chapters.flatMap((c) => c.sections.flatMap((s) => s.blocks)),
];

export const runsOf = (block: Block): readonly Run[] => {
  if (block.kind === 'paragraph') return block.runs;
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => cell.runs));
  return [];
};

export const figuresOf = (doc: ReportDocument): BoundFigure[] =>
  blocksOf(doc)
    .flatMap(runsOf)
    .filter((run) => run.kind === 'figure');

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
export const plain = (text: string): TextRun => ({ kind: 'text', text });
