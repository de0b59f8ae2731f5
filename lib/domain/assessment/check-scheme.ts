import { roundTo } from '../figure/format';
import { indicatorByCode } from '../indicator/catalogue';
import type { RowProblem } from '../register/definition';
import { POINT_DECIMALS, type AssessmentItem, type AssessmentScheme, type Formula } from './scheme';

type Problem = Pick<RowProblem, 'code'> & Partial<RowProblem>;

/** What more of the value is: better, worse, or for the scheme to say. */
type Direction = 'higher' | 'lower' | 'none';

function directionOf({ source }: AssessmentItem): Direction {
  if (source.kind === 'indicator') return indicatorByCode.get(source.code)?.direction ?? 'none';
  if (source.kind === 'inspection') return source.counts === 'findings' ? 'lower' : 'higher';
  return 'none';
}

/** Which way the points go with the value. */
function slopeOf(formula: Formula): Direction {
  switch (formula.kind) {
    case 'linear':
      return formula.goal > formula.floor ? 'higher' : 'lower';
    case 'threshold':
      return formula.side === 'atLeast' ? 'higher' : 'lower';
    case 'deduction':
      return 'lower';
    case 'entered':
      return 'none';
  }
}

/** Whatever can be counted by cases: a sum of the catalogue, or findings. */
function isCount({ source }: AssessmentItem): boolean {
  if (source.kind === 'indicator') return indicatorByCode.get(source.code)?.kind === 'sum';
  return source.kind === 'inspection' && source.counts === 'findings';
}

function sourceProblems(item: AssessmentItem): Problem[] {
  const { source, formula } = item;
  if (source.kind === 'indicator' && !indicatorByCode.has(source.code))
    return [{ field: 'source', code: 'noSuchIndicator', found: source.code }];
  if ((source.kind === 'manual') !== (formula.kind === 'entered')) return [{ field: 'formula', code: 'manualFormula' }];
  if (formula.kind === 'deduction' && !isCount(item)) return [{ field: 'formula', code: 'deductionOfCounts' }];
  const [asked, given] = [directionOf(item), slopeOf(formula)];
  return asked !== 'none' && given !== 'none' && asked !== given
    ? [{ field: 'formula', code: 'againstDirection' }]
    : [];
}

/** Steps in the order of their bounds give ever more points (at least), or ever fewer (at most). */
function stepProblems({ formula, weight }: AssessmentItem): Problem[] {
  if (formula.kind !== 'threshold') return [];
  if (formula.steps.some((step) => step.points > weight)) return [{ field: 'formula', code: 'stepAboveWeight' }];
  const sign = formula.side === 'atLeast' ? 1 : -1;
  const sorted = formula.steps.toSorted((a, b) => sign * (a.bound - b.bound));
  const wrong = sorted.some((step, i) => {
    const before = sorted[i - 1];
    return before !== undefined && (before.bound === step.bound || before.points >= step.points);
  });
  return wrong ? [{ field: 'formula', code: 'stepsOutOfOrder' }] : [];
}

function amountProblems({ formula, weight }: AssessmentItem): Problem[] {
  if (formula.kind === 'linear' && formula.floor === formula.goal) return [{ field: 'formula', code: 'floorIsGoal' }];
  if (formula.kind !== 'deduction') return [];
  if (formula.each === 0) return [{ field: 'formula', code: 'nothingDeducted' }];
  return formula.most > weight ? [{ field: 'formula', code: 'capAboveWeight' }] : [];
}

const itemProblems = (item: AssessmentItem, i: number): RowProblem[] =>
  [...sourceProblems(item), ...stepProblems(item), ...amountProblems(item)].map((problem) => ({
    ...problem,
    field: `items.${i}.${problem.field ?? ''}`,
  }));

export const weightSum = (items: readonly { readonly weight: number }[]): number =>
  roundTo(
    items.reduce((sum, item) => sum + item.weight, 0),
    POINT_DECIMALS,
  );

function twice(items: readonly AssessmentItem[]): RowProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ code }, i): RowProblem[] => {
    const again = seen.has(code);
    seen.add(code);
    return again ? [{ field: `items.${i}.code`, code: 'keyTaken', found: code }] : [];
  });
}

/** What keeps a scheme from being fair or computable; none when it can be used. */
export function checkScheme(scheme: AssessmentScheme): RowProblem[] {
  const sum = weightSum(scheme.items);
  const { commendAt, criticiseBelow } = scheme;
  return [
    ...scheme.items.flatMap(itemProblems),
    ...twice(scheme.items),
    ...(sum === scheme.fullPoints
      ? []
      : [{ field: 'fullPoints', code: 'weightsDiffer', found: String(sum), expected: String(scheme.fullPoints) }]),
    ...(commendAt !== null && criticiseBelow !== null && criticiseBelow > commendAt
      ? [{ field: 'criticiseBelow', code: 'aboveWhole', found: String(criticiseBelow), expected: String(commendAt) }]
      : []),
  ];
}
