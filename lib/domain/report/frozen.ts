import type { IsoDate } from '../dates';
import { composeReport, type ReportInput } from './compose';
import { blocksOf, figuresOf, type BoundFigure, type FigurePart, type ReportDocument } from './document';
import type { Narratives } from './narrative';
import { definitionOf } from './values';

/** One number of a report as it stood. */
export interface FigureLine {
  readonly code: string;
  readonly part: FigurePart;
  readonly when: 'now' | 'before';
  readonly period?: string;
  readonly unit?: string;
  readonly typed?: true;
  readonly corrected?: true;
  readonly text: string;
}

export const figureKey = (f: Omit<FigureLine, 'text'>): string =>
  [f.code, f.part, f.when, f.period ?? '', f.unit ?? ''].join('|');

const lineOf = ({ kind: _, value: __, ...line }: BoundFigure): FigureLine => line;

/** Every number of the document once, and the months of its charts. */
export function figureLines(doc: ReportDocument): FigureLine[] {
  const lines = new Map(figuresOf(doc).map((f) => [figureKey(f), lineOf(f)]));
  for (const line of blocksOf(doc).flatMap((b) => (b.kind === 'chart' ? chartLines(b) : [])))
    lines.set(figureKey(line), line);
  return [...lines.values()];
}

function chartLines(chart: Extract<ReturnType<typeof blocksOf>[number], { kind: 'chart' }>): FigureLine[] {
  return chart.series.flatMap(({ code, when, values }) =>
    values.map((value, i): FigureLine => ({
      code,
      part: 'value',
      when,
      period: chart.categories[i] ?? '',
      text: value === null ? '—' : String(value),
    })),
  );
}

/** Numbers of the document that rest on corrected ones: the page carries no mark, so what goes beside it must. */
export const correctedLines = (doc: ReportDocument): FigureLine[] =>
  figureLines(doc).filter(({ corrected }) => corrected === true);

/** A number that is not what it was; null = it was not there, or is not any more. */
export interface FigureChange extends Omit<FigureLine, 'text'> {
  readonly from: string | null;
  readonly to: string | null;
}

/** What changed between two states of the numbers, in the order of the later one. */
export function changedFigures(before: readonly FigureLine[], after: readonly FigureLine[]): FigureChange[] {
  const [old, now] = [before, after].map((lines) => new Map(lines.map((l) => [figureKey(l), l])));
  const changed = after.flatMap(({ text, ...line }): FigureChange[] => {
    const from = old?.get(figureKey(line))?.text ?? null;
    return from === text ? [] : [{ ...line, from, to: text }];
  });
  const gone = before.flatMap(({ text, ...line }): FigureChange[] =>
    now?.has(figureKey(line)) ? [] : [{ ...line, from: text, to: null }],
  );
  return [...changed, ...gone];
}

/** An accepted report: what was signed, with the definitions and the day that its numbers are of. */
export interface FrozenReport {
  readonly document: ReportDocument;
  readonly figures: readonly FigureLine[];
  /** code → version of its definition */
  readonly definitions: Readonly<Record<string, number>>;
  readonly narrative: Narratives;
  readonly asOf: IsoDate;
}

export function freeze(input: ReportInput): FrozenReport {
  const document = composeReport(input);
  const figures = figureLines(document);
  const codes = [...new Set(figures.map((f) => f.code))].sort();
  return {
    document,
    figures,
    definitions: Object.fromEntries(codes.map((code) => [code, definitionOf(code).version])),
    narrative: input.narrative,
    asOf: input.values.asOf,
  };
}

/** JSON with its keys in order: the same value has the same text wherever it was kept. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}
