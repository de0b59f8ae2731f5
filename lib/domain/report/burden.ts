import type { Term } from '../indicator/definition';
import { ratio } from '../ratio';
import { blocksOf, runsOf, type BoundFigure, type ReportDocument } from './document';
import { figureKey } from './frozen';
import { refsOf, textOfNarrative, type Narratives } from './narrative';
import { slotsOf, type Template } from './template';
import { definitionOf, isDefined } from './values';

/**
 * Where a number that the report asks for comes from. derived: counted from this period's registers · carried: last
 * year's number, or what was left over from it · imported: from the cells of an old report that was read in · typed:
 * stated by hand · missing: nobody has it.
 */
export const origins = ['derived', 'carried', 'imported', 'typed', 'missing'] as const;
export type Origin = (typeof origins)[number];

/** What one report asks of an office, and who does the work. */
export interface Burden {
  /** numbers of sentences and tables, each once */
  readonly figures: Readonly<Record<Origin, number>>;
  /** fields of words, and those of them that hold some */
  readonly fields: number;
  readonly written: number;
  /** numbers that stand in written words without being bound to the catalogue */
  readonly unbound: number;
}

interface Asked {
  readonly template: Template;
  readonly narrative: Narratives;
  /** measures whose numbers of the period were all read from an old report */
  readonly imported: ReadonlySet<string>;
}

const isCarried = (terms: readonly Term[]): boolean =>
  terms.length > 0 && terms.every(({ window }) => window === 'before');

function originOf(figure: BoundFigure, imported: ReadonlySet<string>): Origin {
  if (figure.value === null) return 'missing';
  if (figure.typed === true) return 'typed';
  if (figure.when === 'before' || !isDefined(figure.code)) return 'carried';
  const terms = [...definitionOf(figure.code).numerator, ...(definitionOf(figure.code).denominator ?? [])];
  if (isCarried(terms)) return 'carried';
  return terms.length > 0 && terms.every(({ measure }) => imported.has(measure)) ? 'imported' : 'derived';
}

/** A number with a unit beside it; dates, articles and items of lists are no statistics. */
const STATED = /\d+(?:\.\d+)?\s*(?:%|％|人次|件次|工作日|分钟|万元|元|件|条|份|个|次|户|人)/g;

/** The burden of one composed report. */
export function burdenOf(doc: ReportDocument, { template, narrative, imported }: Asked): Burden {
  const figures = { derived: 0, carried: 0, imported: 0, typed: 0, missing: 0 };
  const chosen = new Set(Object.values(narrative).flatMap(refsOf).map(refKey));
  const seen = new Map(
    blocksOf(doc)
      .flatMap(runsOf)
      .flatMap((run) => (run.kind === 'figure' ? [[figureKey(run), run] as const] : [])),
  );
  for (const [key, figure] of seen) if (!chosen.has(key)) figures[originOf(figure, imported)] += 1;
  const slots = slotsOf(template);
  const texts = slots.map(({ slot }) => textOfNarrative(narrative[slot]));
  return {
    figures,
    fields: slots.length,
    written: texts.filter((text) => text !== '').length,
    unbound: texts.reduce((n, text) => n + (text.match(STATED)?.length ?? 0), 0),
  };
}

/** A number that somebody put into the words was not asked for, unless the form asks for it too. */
const refKey = ({ period, unit, ...ref }: ReturnType<typeof refsOf>[number]): string =>
  figureKey({ ...ref, ...(period === null ? {} : { period }), ...(unit === null ? {} : { unit }) });

export const asked = ({ figures }: Burden): number => origins.reduce((sum, origin) => sum + figures[origin], 0);

/** What nobody had to write: from registers, carried over or imported; null where nothing is asked. */
export const automaticShare = (burden: Burden): number | null =>
  ratio(burden.figures.derived + burden.figures.carried + burden.figures.imported, asked(burden));

const none: Burden = {
  figures: { derived: 0, carried: 0, imported: 0, typed: 0, missing: 0 },
  fields: 0,
  written: 0,
  unbound: 0,
};

/** Of many reports together. */
export const sumBurdens = (some: readonly Burden[]): Burden =>
  some.reduce(
    (sum, one) => ({
      figures: {
        derived: sum.figures.derived + one.figures.derived,
        carried: sum.figures.carried + one.figures.carried,
        imported: sum.figures.imported + one.figures.imported,
        typed: sum.figures.typed + one.figures.typed,
        missing: sum.figures.missing + one.figures.missing,
      },
      fields: sum.fields + one.fields,
      written: sum.written + one.written,
      unbound: sum.unbound + one.unbound,
    }),
    none,
  );

/** The same of reports some of which have none kept; null where none has. */
export function totalBurden(some: readonly (Burden | null)[]): Burden | null {
  const known = some.filter((one) => one !== null);
  return known.length === 0 ? null : sumBurdens(known);
}
