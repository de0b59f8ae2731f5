import { textOf, type Block, type BoundFigure, type ReportDocument, type Run } from '../document';
import { readNumber } from '../number';
import { numberOf, type ReportValues } from '../values';

/** A sentence that the data do not bear out, with why. */
export interface FalseClaim {
  readonly sentence: string;
  readonly why: string;
}

const ends = /[。；]/;

/** A sentence as its runs; list items and paragraphs are cut at full stops. */
function sentencesIn(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'figure') {
      found.at(-1)?.push(run);
      continue;
    }
    run.text.split(/(?<=[。；])/).forEach((text, i, all) => {
      if (text !== '') found.at(-1)?.push({ kind: 'text', text });
      if (i < all.length - 1 || ends.test(text.at(-1) ?? '')) found.push([]);
    });
  }
  return found.filter((s) => s.length > 0);
}

const isFigure = (run: Run): run is BoundFigure => run.kind === 'figure';

/** The direction word before a change, and its amount, against the two years as they are. */
function changeClaims(values: ReportValues, runs: readonly Run[]): string[] {
  return runs.flatMap((figure, at) => {
    if (figure.kind !== 'figure' || figure.part !== 'change') return [];
    const said = runs[at - 1];
    const word = said?.kind === 'text' ? /(增加|减少|提高|下降)$/.exec(said.text)?.[1] : undefined;
    const [now, then] = [values.now, values.before].map((v) => v.get(figure.code)?.value ?? null);
    if (now == null || then == null) return ['a change of something unknown'];
    const up = word === '增加' || word === '提高';
    if (word === undefined || (up ? now <= then : now >= then)) return [`${word ?? '?'} though ${then} → ${now}`];
    const amount = Math.abs(now - then) * (/率|%/.test(textOf(runs)) && figure.code.endsWith('Rate') ? 100 : 1);
    const scaled = figure.text.includes('.') || amount > 1 ? Math.abs(Number(figure.text) - amount) <= 0.1001 : true;
    return scaled || readNumber(figure.text) === Math.round(amount) ? [] : [`${figure.text} though ${then} → ${now}`];
  });
}

/** n of d is said only where n ≤ d, and the rate beside them is theirs. */
function rateClaims(runs: readonly Run[]): string[] {
  const figures = runs.filter(isFigure);
  return figures.flatMap((rate) => {
    if (rate.part !== 'value' || !rate.text.endsWith('%') || rate.when !== 'now') return [];
    const n = figures.find((f) => f.code === rate.code && f.part === 'numerator');
    const d = figures.find((f) => f.code === rate.code && f.part === 'denominator');
    if (n?.value == null || d?.value == null) return [];
    const printed = readNumber(rate.text);
    const own = (n.value * 100) / d.value;
    return d.value !== 0 && printed !== null && Math.abs(printed - own) <= 0.0501
      ? []
      : [`${n.text} of ${d.text} is not ${rate.text}`];
  });
}

/** 无, 未报 and 持平 are claims too. */
function wordClaims(values: ReportValues, runs: readonly Run[]): string[] {
  const text = textOf(runs);
  const figures = runs.filter(isFigure);
  const wrong: string[] = [];
  const directions = (text.match(/比(?:上年|上年同期)(?:增加|减少|提高|下降)/g) ?? []).length;
  if (directions !== figures.filter((f) => f.part === 'change').length) wrong.push('a direction without its number');
  if (/：无。$/.test(text) && figures.some((f) => f.value !== 0)) wrong.push('无 beside a number');
  if (/未报。$/.test(text) && figures.length > 0) wrong.push('未报 beside a number');
  if (/与[^，。]*持平/.test(text)) {
    const level = figures.filter((f) => f.part === 'value' && f.when === 'now');
    const kept = level.some((f) => numberOf(values, { ...f, part: 'change' }) === 0);
    if (!kept) wrong.push('持平 though it changed');
  }
  return wrong;
}

const texts = (block: Block): readonly (readonly Run[])[] => {
  if (block.kind === 'paragraph') return [block.runs];
  return block.kind === 'list' ? block.items : [];
};

/** Every claim of the composed sentences, derived again from the values; what comes back is false. */
export function falseClaims(doc: ReportDocument, values: ReportValues): FalseClaim[] {
  const blocks = [...doc.opening, ...doc.chapters.flatMap((c) => c.sections.flatMap((s) => s.blocks))];
  return blocks.flatMap(texts).flatMap((runs) =>
    sentencesIn(runs).flatMap((sentence) =>
      [...changeClaims(values, sentence), ...rateClaims(sentence), ...wordClaims(values, sentence)].map((why) => ({
        sentence: textOf(sentence),
        why,
      })),
    ),
  );
}
