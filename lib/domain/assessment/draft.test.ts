import { describe, expect, it } from 'vitest';

import { blankDraftItem, draftOf, schemeIn, typedWeights } from './draft';
import { presetNames, presetScheme } from './preset';
import { assessmentScheme } from './scheme';

describe('a scheme as it is typed', () => {
  it.each(presetNames)('comes back as it was: %s', (name) => {
    const scheme = presetScheme(name, 2025);
    expect(schemeIn(draftOf(scheme))).toEqual(scheme);
    expect(typedWeights(draftOf(scheme).items)).toBe(100);
  });

  it('reads rates in percent and steps in either punctuation', () => {
    const draft = draftOf(presetScheme('office', 2025));
    const item = {
      ...blankDraftItem,
      code: '1',
      title: 'x',
      weight: '10',
      indicator: 'complaint.onTimeRate',
      formula: 'threshold' as const,
      steps: '95%：10； 90:8',
    };
    expect(schemeIn({ ...draft, items: [item] }).items[0]?.formula).toEqual({
      kind: 'threshold',
      side: 'atLeast',
      steps: [
        { bound: 0.95, points: 10 },
        { bound: 0.9, points: 8 },
      ],
    });
  });

  it('is refused where a number is missing, and loses nothing', () => {
    const draft = draftOf(presetScheme('office', 2025));
    const [first] = draft.items;
    if (first === undefined) throw new Error('no items');
    const parsed = assessmentScheme.safeParse(schemeIn({ ...draft, commendAt: '', items: [{ ...first, goal: 'x' }] }));
    expect(parsed.error?.issues.map((i) => i.path.join('.'))).toEqual(['items.0.formula.goal']);
    expect(typedWeights([{ ...first, weight: '' }])).toBe(0);
  });
});
