import { roundTo } from '../figure/format';
import { ratio } from '../ratio';
import { POINT_DECIMALS, type AssessmentItem, type Formula } from './scheme';

type Weighed = Pick<AssessmentItem, 'weight' | 'formula'>;
type Of<K extends Formula['kind']> = Extract<Formula, { kind: K }>;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

function linear({ floor, goal }: Of<'linear'>, weight: number, value: number): number {
  return weight * clamp(ratio(value - floor, goal - floor) ?? 0, 0, 1);
}

/** The step that counts: of those reached the one with the most points; undefined when none is. */
export function stepReached(formula: Of<'threshold'>, value: number): Of<'threshold'>['steps'][number] | undefined {
  const reached = formula.steps.filter(({ bound }) => (formula.side === 'atLeast' ? value >= bound : value <= bound));
  return reached.toSorted((a, b) => b.points - a.points)[0];
}

const deduction = ({ each, most }: Of<'deduction'>, weight: number, value: number): number =>
  weight - Math.min(most, Math.max(0, value) * each);

/** Points for a value: never below 0 nor above the weight, to the hundredth. */
export function pointsFor({ weight, formula }: Weighed, value: number): number {
  return clamp(roundTo(raw(formula, weight, value), POINT_DECIMALS), 0, weight);
}

function raw(formula: Formula, weight: number, value: number): number {
  switch (formula.kind) {
    case 'linear':
      return linear(formula, weight, value);
    case 'threshold':
      return stepReached(formula, value)?.points ?? 0;
    case 'deduction':
      return deduction(formula, weight, value);
    case 'entered':
      return value;
  }
}
