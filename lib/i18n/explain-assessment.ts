import { stepReached } from '@/lib/domain/assessment/formula';
import type { ItemScore } from '@/lib/domain/assessment/score';
import type { AssessmentItem, AssessmentScheme, Formula } from '@/lib/domain/assessment/scheme';
import type { PointTexts } from '@/lib/domain/assessment/frozen';
import type { SheetRow } from '@/lib/domain/assessment/sheet';
import { formatNumber, formatParts, formatSum, NONE, roundTo, shownNumber } from '@/lib/domain/figure/format';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import { locales } from './namespaces';
import { translator, type Translate } from './translator';

/** Words of messages assessment, and what the office's minimum is. */
export interface ExplainWords {
  readonly t: Translate;
  /** below so many cases nothing is rated */
  readonly minimum: number;
}

type Written = Pick<IndicatorDefinition, 'kind' | 'unit' | 'decimals'>;

const count: Written = { kind: 'sum', unit: 'items', decimals: 0 };
const pointsShare: Written = { kind: 'ratio', unit: 'percent', decimals: 1 };

/** How the values of an item are written. */
export function writtenOf({ source }: Pick<AssessmentItem, 'source'>): Written {
  if (source.kind === 'indicator') return indicatorByCode.get(source.code) ?? count;
  return source.kind === 'inspection' && source.counts === 'points' ? pointsShare : { ...count, decimals: 2 };
}

/** Enough that who calculates after finds the same points to the hundredth. */
const EXACT = 4;

/** '93.1677 %', '8.5': as many decimals as there are, at most four. */
export function exactValue({ unit }: Written, value: number | null): string {
  const shown = shownNumber(unit, value);
  if (shown === null) return NONE;
  const rounded = roundTo(shown, EXACT);
  const decimals = (String(rounded).split('.')[1] ?? '').length;
  return `${formatNumber(rounded, decimals)}${unit === 'percent' ? ' %' : ''}`;
}

const shownPoints = (points: number): string => String(points);

function partsOf(item: AssessmentItem, score: ItemScore, t: Translate): string {
  const parts = formatParts(writtenOf(item), { ...score, code: item.code });
  return parts === null ? '' : t('explain.parts', { parts });
}

type Of<K extends Formula['kind']> = Extract<Formula, { kind: K }>;

interface Rated {
  readonly item: AssessmentItem;
  readonly score: ItemScore;
  readonly value: number;
  readonly points: number;
  readonly t: Translate;
}

function linearText(formula: Of<'linear'>, { item, value, points, t }: Rated): string {
  const d = writtenOf(item);
  const words = {
    value: exactValue(d, value),
    floor: exactValue(d, formula.floor),
    goal: exactValue(d, formula.goal),
    full: shownPoints(item.weight),
    points: shownPoints(points),
  };
  const rising = formula.goal > formula.floor;
  if (rising ? value <= formula.floor : value >= formula.floor) return t('explain.linearNone', words);
  return t((rising ? value >= formula.goal : value <= formula.goal) ? 'explain.linearFull' : 'explain.linear', words);
}

/** The step that takes the least to reach. */
const lowest = ({ steps }: Of<'threshold'>) => steps.toSorted((a, b) => a.points - b.points)[0];

function thresholdText(formula: Of<'threshold'>, { item, value, points, t }: Rated): string {
  const d = writtenOf(item);
  const reached = stepReached(formula, value);
  const words = {
    value: exactValue(d, value),
    side: t(`form.sides.${formula.side}`),
    bound: exactValue(d, (reached ?? lowest(formula))?.bound ?? null),
    points: shownPoints(points),
  };
  return t(reached === undefined ? 'explain.thresholdNone' : 'explain.threshold', words);
}

const deductionText = (formula: Of<'deduction'>, { item, value, points, t }: Rated): string =>
  t('explain.deduction', {
    count: formatSum(value),
    each: shownPoints(formula.each),
    most: shownPoints(formula.most),
    taken: shownPoints(roundTo(item.weight - points, 2)),
    full: shownPoints(item.weight),
    points: shownPoints(points),
  });

function byFormula(rated: Rated, reason: string): string {
  const { formula } = rated.item;
  switch (formula.kind) {
    case 'linear':
      return linearText(formula, rated);
    case 'threshold':
      return thresholdText(formula, rated);
    case 'deduction':
      return deductionText(formula, rated);
    case 'entered':
      return rated.t('explain.entered', { points: shownPoints(rated.points), reason });
  }
}

const lackText = ({ lack, denominator }: ItemScore, { t, minimum }: ExplainWords): string =>
  t(`explain.lacks.${lack ?? 'notAvailable'}`, { count: formatSum(denominator), minimum });

const pointsText = (points: number | null, t: Translate): string =>
  points === null ? t('sheet.leftOut') : shownPoints(points);

/** Why an item has its points, in one line with the numbers put in. */
export function explainPoint(item: AssessmentItem, score: ItemScore, words: ExplainWords): string {
  const { t } = words;
  const missing = score.missing > 0 ? `${t('explain.separator')}${t('explain.missing', { count: score.missing })}` : '';
  return `${pointText(item, score, words)}${missing}`;
}

function pointText(item: AssessmentItem, score: ItemScore, words: ExplainWords): string {
  const { t } = words;
  const { points, state, value } = score;
  const full = shownPoints(item.weight);
  if (state === 'decided')
    return t('explain.decided', {
      points: pointsText(points, t),
      before: pointsText(score.computed, t),
      reason: score.reason ?? '',
    });
  if (points === null) return t('explain.leftOut', { why: lackText(score, words), full });
  if (state === 'rule' || value === null)
    return t('explain.rule', { why: lackText(score, words), points: shownPoints(points) });
  return `${byFormula({ item, score, value, points, t }, score.reason ?? '')}${partsOf(item, score, t)}`;
}

/** The formula of an item without any unit's numbers. */
export function formulaText(item: AssessmentItem, t: Translate): string {
  const d = writtenOf(item);
  const { formula } = item;
  switch (formula.kind) {
    case 'linear':
      return t('explain.formulas.linear', { floor: exactValue(d, formula.floor), goal: exactValue(d, formula.goal) });
    case 'threshold':
      return t('explain.formulas.threshold', {
        steps: formula.steps
          .map(({ bound, points }) =>
            t('explain.formulas.step', {
              side: t(`form.sides.${formula.side}`),
              bound: exactValue(d, bound),
              points: shownPoints(points),
            }),
          )
          .join(t('explain.separator')),
      });
    case 'deduction':
      return t('explain.formulas.deduction', { each: shownPoints(formula.each), most: shownPoints(formula.most) });
    case 'entered':
      return t('explain.formulas.entered');
  }
}

/** Every formula of a unit in words, in each language, as it is kept with a frozen result. */
export async function explainer(
  minimum: number,
): Promise<(scheme: AssessmentScheme, row: Pick<SheetRow, 'items'>) => PointTexts> {
  const words = await Promise.all(
    locales.map(async (locale) => ({ locale, t: await translator(locale, 'assessment') })),
  );
  const textsOf = (scheme: AssessmentScheme, row: Pick<SheetRow, 'items'>, t: Translate): Record<string, string> =>
    Object.fromEntries(
      scheme.items.flatMap((item, i) => {
        const score = row.items[i];
        return score === undefined ? [] : [[item.code, explainPoint(item, score, { t, minimum })]];
      }),
    );
  return (scheme, row) => Object.fromEntries(words.map(({ locale, t }) => [locale, textsOf(scheme, row, t)]));
}
