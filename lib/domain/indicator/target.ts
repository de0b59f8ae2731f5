import { indicatorByCode } from './catalogue';
import type { IndicatorDefinition } from './definition';

/** Whether a value does what its target asks, by the direction of its indicator; 'other' where nothing can be said. */
export function metBy(definition: IndicatorDefinition, value: number | null, target: number): 'yes' | 'no' | 'other' {
  if (value === null || definition.direction === 'none') return 'other';
  const met = definition.direction === 'higher' ? value >= target : value <= target;
  return met ? 'yes' : 'no';
}

/** Every measure that an indicator is made of, those of its parts too. */
export function measuresBehind(definition: IndicatorDefinition): string[] {
  const own = [...definition.numerator, ...(definition.denominator ?? [])].map((term) => term.measure);
  const parts = (definition.parts ?? []).flatMap(({ code }) => {
    const part = indicatorByCode.get(code);
    return part === undefined ? [] : measuresBehind(part);
  });
  return [...own, ...parts];
}
