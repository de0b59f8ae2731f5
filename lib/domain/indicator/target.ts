import { indicatorByCode } from './catalogue';
import type { IndicatorDefinition, IndicatorValue } from './definition';

/** Whether a value does what its target asks, by the direction of its indicator; 'other' where nothing can be said. */
export function metBy(definition: IndicatorDefinition, value: number | null, target: number): 'yes' | 'no' | 'other' {
  if (value === null || definition.direction === 'none') return 'other';
  const met = definition.direction === 'higher' ? value >= target : value <= target;
  return met ? 'yes' : 'no';
}

/** A target beside what came of it. */
export interface Attained {
  readonly definition: IndicatorDefinition;
  readonly target: number;
  readonly value: IndicatorValue | null;
  readonly outcome: ReturnType<typeof metBy>;
}

/** Targets with what came of them, in the order of the catalogue; a code that has left it is left out. */
export function attained(targets: ReadonlyMap<string, number>, values: readonly IndicatorValue[]): Attained[] {
  const found = new Map(values.map((value) => [value.code, value]));
  return [...indicatorByCode.values()].flatMap((definition): Attained[] => {
    const target = targets.get(definition.code);
    if (target === undefined) return [];
    const value = found.get(definition.code) ?? null;
    return [{ definition, target, value, outcome: metBy(definition, value?.value ?? null, target) }];
  });
}
