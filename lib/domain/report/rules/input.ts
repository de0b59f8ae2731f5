import { filedSchema, type FiledInput, type FiledReport } from '../filed/schema';
import { chapterId } from './form';
import type { Passage, RuleInput } from './rule';

/** The text of a report that was read, by chapter; an excerpt has only its quotes. */
export function passagesOf(report: FiledReport): Passage[] {
  if (report.chapters && report.chapters.length > 0)
    return report.chapters.flatMap(({ title, paragraphs }) =>
      paragraphs.map((text) => ({
        chapter: chapterId(title) ?? (title || 'report'),
        text,
        origin: 'written' as const,
      })),
    );
  return report.narrativeFigures
    .filter(({ quote }) => quote !== '')
    .map(({ quote }) => ({ chapter: 'overview', text: quote, origin: 'written' }));
}

/** What the rules need, from a report as filed; last year's is the one given, or the one that the JSON carries. */
export function ruleInput(report: FiledInput, last: FiledReport | null = report.lastYear ?? null): RuleInput {
  return {
    report,
    passages: passagesOf(report),
    last,
    lastPassages: last === null ? [] : passagesOf(last),
    catalogue: null,
    lacks: [],
  };
}

/** JSON in the shape of SCHEMA.md, or what is wrong with it: the first path and why. */
export function parseFiled(json: unknown): { readonly report: FiledInput } | { readonly wrong: string } {
  const parsed = filedSchema.safeParse(json);
  if (parsed.success) return { report: parsed.data };
  const [issue] = parsed.error.issues;
  return { wrong: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}
