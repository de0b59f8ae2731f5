import type { IsoDate } from '../../dates';
import type { FiledReport } from '../filed/schema';

/** A piece of text and where it stands: a chapter id or title, or a typed field. */
export interface Passage {
  readonly chapter: string;
  readonly text: string;
  /** composed sentences follow the data; only what people wrote can be copied, unfinished or personal */
  readonly origin: 'written' | 'composed';
  /** only what was typed, without bound figures; absent where all of it was */
  readonly typed?: string;
}

/** What a typed number may be compared with: the catalogue's value, and as it would be written. */
export interface CatalogueFigure {
  readonly value: number | null;
  readonly written: string;
}

/** A required field that nobody filled, or months without a register, as the composing side knows them. */
export interface Lack {
  readonly kind: 'empty' | 'gap' | 'undated';
  readonly chapter: string;
  readonly where: string;
  readonly found: string;
}

/** What the rules look at; null or empty where a source is not at hand, and then the rules that need it say nothing. */
export interface RuleInput {
  readonly report: FiledReport;
  readonly passages: readonly Passage[];
  readonly last: FiledReport | null;
  readonly lastPassages: readonly Passage[];
  readonly catalogue: ((code: string, when: 'now' | 'before') => CatalogueFigure | null) | null;
  readonly lacks: readonly Lack[];
  /** people on the unit's own roster: those who lead in public may be named */
  readonly officials?: readonly string[];
  /** last day that the report is about; absent: the last of its year */
  readonly periodEnd?: IsoDate;
}

/** `where` is a cell path, a chapter or a field; `expected` is '' where there is no one right answer. */
export interface Finding {
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  /** chapter that holds the place, where the path does not say it */
  readonly chapter?: string;
}

export const sources = [
  'form2021',
  'form2019',
  'article20',
  'article33',
  'article49',
  'article50',
  'regulationPower',
  'digits',
  'notice',
  'privacy',
  'house',
] as const;
export type Source = (typeof sources)[number];

/** A small report that the rule passes or fails: changes to the model report of testing/model.ts. */
export interface RuleCase {
  readonly cells?: Readonly<Record<string, number | null>>;
  readonly report?: Partial<FiledReport>;
  readonly text?: readonly string[];
  readonly last?: Readonly<Record<string, number | null>>;
  readonly lastText?: readonly string[];
  readonly catalogue?: Readonly<Record<string, number>>;
  readonly lacks?: readonly Lack[];
  readonly officials?: readonly string[];
}

/** error: must not be signed · warning: look again. Words stand under rules.<code> in the messages. */
export interface Rule {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly source: Source;
  readonly check: (input: RuleInput) => readonly Finding[];
  readonly passes: RuleCase;
  readonly fails: RuleCase;
}

export interface Violation extends Finding {
  readonly rule: string;
  readonly severity: Rule['severity'];
}

/** Nothing to say where either side is not known. */
export function differs(where: string, found: number | null, expected: number | null): Finding[] {
  if (found === null || expected === null || Math.abs(found - expected) < 1e-6) return [];
  return [{ where, found: String(found), expected: String(expected) }];
}
