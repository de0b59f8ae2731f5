import { textOf, type Block, type BoundFigure, type ReportDocument, type Run } from '../document';
import { readNumber } from '../number';
import { definitionOf, numberOf, type ReportValues } from '../values';

/** A sentence that the data do not bear out, with why. */
export interface FalseClaim {
  readonly sentence: string;
  readonly why: string;
}

/** A sentence as its runs: paragraphs and items are cut at full stops. */
function sentencesIn(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [[]];
  for (const run of runs) {
    const pieces: readonly Run[] =
      run.kind === 'figure' ? [run] : run.text.split(/(?<=[。；])/).map((text) => ({ kind: 'text', text }));
    for (const piece of pieces) {
      if (piece.text !== '') found.at(-1)?.push(piece);
      if (/[。；]$/.test(piece.text)) found.push([]);
    }
  }
  return found.filter((s) => s.length > 0);
}

const isFigure = (run: Run): run is BoundFigure => run.kind === 'figure';

const directions: Readonly<Record<string, number>> = { 增加: 1, 提高: 1, 减少: -1, 下降: -1 };

/** Half of the last digit printed, of each of the two numbers and of the change. */
const SLACK = 0.1501;

function changeWrong(values: ReportValues, said: Run | undefined, figure: BoundFigure): string | null {
  const [now, then] = [values.now, values.before].map((v) => v.get(figure.code)?.value);
  if (typeof now !== 'number' || typeof then !== 'number') return 'a change of something unknown';
  const word = /(增加|减少|提高|下降)$/.exec(said?.text ?? '')?.[1] ?? '';
  if (directions[word] !== Math.sign(now - then)) return `${word} though ${then} → ${now}`;
  const scale = definitionOf(figure.code).unit === 'percent' ? 100 : 1;
  const amount = Math.abs(now - then) * scale;
  return Math.abs(Number(figure.text) - amount) <= SLACK ? null : `${figure.text} though ${then} → ${now}`;
}

/** The direction word before a change, and its amount, against the two years as they are. */
const changeClaims = (values: ReportValues, runs: readonly Run[]): string[] =>
  runs.flatMap((run, at) =>
    isFigure(run) && run.part === 'change' ? (changeWrong(values, runs[at - 1], run) ?? []) : [],
  );

/** A rate beside its two numbers must be theirs. */
function rateWrong(figures: readonly BoundFigure[], rate: BoundFigure): string | null {
  const part = (which: BoundFigure['part']) => figures.find((f) => f.code === rate.code && f.part === which);
  const [n, d, printed] = [part('numerator'), part('denominator'), readNumber(rate.text)];
  if (typeof n?.value !== 'number' || typeof d?.value !== 'number') return null;
  const off = d.value === 0 || Math.abs((printed ?? Number.NaN) - (n.value * 100) / d.value) > 0.0501;
  return off ? `${n.text} of ${d.text} is not ${rate.text}` : null;
}

const rateClaims = (runs: readonly Run[]): string[] => {
  const figures = runs.filter(isFigure);
  const rates = figures.filter((f) => f.part === 'value' && f.when === 'now' && f.text.endsWith('%'));
  return rates.flatMap((rate) => rateWrong(figures, rate) ?? []);
};

/** 无, 未报, 持平 and a direction are claims too. */
function wordClaims(values: ReportValues, runs: readonly Run[]): string[] {
  const text = textOf(runs);
  const figures = runs.filter(isFigure);
  const level = (f: BoundFigure): boolean => numberOf(values, { ...f, part: 'change' }) === 0;
  const told = (text.match(/比(?:上年|上年同期)(?:增加|减少|提高|下降)/g) ?? []).length;
  const wrong: readonly (readonly [boolean, string])[] = [
    [text.endsWith('：无。') && figures.some((f) => f.value !== 0), '无 beside a number'],
    [text.endsWith('未报。') && figures.length > 0, '未报 beside a number'],
    [/与[^，。]*持平/.test(text) && !figures.some(level), '持平 though it changed'],
    [told !== figures.filter((f) => f.part === 'change').length, 'a direction without its number'],
  ];
  return wrong.flatMap(([is, why]) => (is ? [why] : []));
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
