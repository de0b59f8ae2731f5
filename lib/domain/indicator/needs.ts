import { booksOf } from '../measure/catalogue';
import { owedMonthly, reportersKey } from '../measure/reporting';
import type { RegisterName } from '../register/definition';
import { indicatorByCode, indicators } from './catalogue';
import type { IndicatorDefinition, Term } from './definition';
import { reportersOf } from './evaluate';

/** What has to be read to evaluate some indicators. */
export interface Needs {
  readonly definitions: readonly IndicatorDefinition[];
  readonly measures: readonly string[];
  /** those measures that are also wanted from before the period */
  readonly stocks: readonly string[];
  readonly reporters: ReadonlyMap<string, readonly RegisterName[]>;
}

/** Terms of the indicator and, where it is a weighted one, of its parts. */
export const termsOf = (d: IndicatorDefinition): readonly Term[] => [
  ...d.numerator,
  ...(d.denominator ?? []),
  ...(d.parts ?? []).flatMap((part) => termsOf(definitionOf(part.code))),
];
const isStock = (t: Term): boolean => t.window === 'before' || t.window === 'through';

/** All of the catalogue without codes; throws for a code that is not in it. */
export const needsOf = (codes?: readonly string[]): Needs =>
  needsOfEach(codes === undefined ? indicators : codes.map(definitionOf));

/** The same for definitions that need not stand in the catalogue. */
export function needsOfEach(definitions: readonly IndicatorDefinition[]): Needs {
  const measures = new Set<string>();
  const stocks = new Set<string>();
  const reporters = new Map<string, readonly RegisterName[]>();
  for (const d of definitions) {
    const reported = reportersOf(d).flatMap(booksOf);
    reporters.set(reportersKey(reportersOf(d)), reportersOf(d));
    for (const t of termsOf(d)) measures.add(t.measure);
    for (const t of termsOf(d).filter(isStock)) stocks.add(t.measure);
    for (const m of reported) measures.add(m);
    if (termsOf(d).some(isStock) || !owedMonthly(reportersOf(d))) for (const m of reported) stocks.add(m);
  }
  return { definitions, measures: [...measures], stocks: [...stocks], reporters };
}

function definitionOf(code: string): IndicatorDefinition {
  const found = indicatorByCode.get(code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}
