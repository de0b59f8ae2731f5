import { plain, type BoundFigure, type Run } from './document';
import { parsePlaceholder } from './placeholder';
import type { Sentence } from './template';
import { bind, definitionOf, directionOf, type ReportValues } from './values';
import { names } from './words';

type State = 'some' | 'zero' | 'gap';

/** Known and not zero, zero (of a rate: nothing to divide by), or not known. */
export function stateOf(values: ReportValues, code: string): State {
  const found = values.now.get(code);
  if (found === undefined) return 'gap';
  if (found.value === null) return found.denominator === 0 ? 'zero' : 'gap';
  return found.value === 0 && definitionOf(code).kind === 'sum' ? 'zero' : 'some';
}

/** The runs of a sentence, or none when its data do not exist or its words have no variant for them. */
export function compose(sentence: Sentence, values: ReportValues): readonly Run[] {
  const state = sentence.on === undefined ? 'some' : stateOf(values, sentence.on);
  const words = sentence[state] ?? (state === 'gap' ? undefined : sentence.known);
  if (words === undefined) return [];
  const runs = words
    .split(/(\{[^}]+\})/)
    .filter((part) => part !== '')
    .map((part) => fill(part, values));
  return runs.some((run) => run === null) ? [] : join(runs.flatMap((run) => run ?? []));
}

function fill(part: string, values: ReportValues): readonly Run[] | null {
  if (!part.startsWith('{')) return [plain(part)];
  const name = part.slice(1, -1);
  const word = names(values)[name];
  if (word !== undefined) return [plain(word)];
  const figure = parsePlaceholder(name);
  if (figure === null) throw new Error(`no such name or figure: {${name}}`);
  const { change, ...named } = figure;
  if (change !== null) return changeWords(values, named.code, change);
  const bound = bind(values, named);
  return bound.value === null ? null : [bound];
}

/** '，比上年增加12件', '，与上年持平', or nothing where either year is not known; what is written is what is compared. */
export function changeWords(values: ReportValues, code: string, unit: string): readonly Run[] {
  const figure: BoundFigure = bind(values, { code, part: 'change' });
  if (figure.value === null) return [];
  const { prev = '' } = names(values);
  const direction = directionOf(values, code);
  // A year with gaps is compared as it was reported, and that is said.
  const gaps = (values.before.get(code)?.missing ?? 0) > 0 ? `（${prev}有未报月份）` : '';
  if (direction === 0) return [plain(`，与${prev}持平${gaps}`)];
  const [up, down] = definitionOf(code).unit === 'percent' ? ['提高', '下降'] : ['增加', '减少'];
  return [plain(`，比${prev}${direction > 0 ? up : down}`), figure, plain(`${unit}${gaps}`)];
}

/** Neighbouring texts become one run, so that a reader of the file finds whole words. */
export function join(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = plain(last.text + run.text);
    else joined.push(run);
  }
  return joined;
}
