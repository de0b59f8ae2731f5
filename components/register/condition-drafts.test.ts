import { describe, expect, it } from 'vitest';

import { changed, conditionsOf, draftsOf, emptyDraft, type Draft } from './condition-drafts';

const people = { field: 'people', tests: ['within', 'filled', 'blank'] } as const;
const answered = { field: 'answeredOn', tests: ['filled', 'blank', 'notBy'] } as const;
const typed = (draft: Partial<Draft>): Draft => ({ ...emptyDraft(people), ...draft });

describe('conditions as they are typed', () => {
  it('come out as they went in', () => {
    const conditions = {
      people: { test: 'within', least: 0, most: null },
      repeatOf: { test: 'filled' },
      level: { test: 'blank' },
      answeredOn: { test: 'notBy', day: '2025-12-31' },
    } as const;
    expect(conditionsOf(draftsOf(conditions))).toEqual(conditions);
  });

  it('ask for nothing where nothing was typed', () => {
    expect(conditionsOf([typed({}), { ...emptyDraft(answered), test: 'notBy' }])).toEqual({});
    expect(conditionsOf([typed({ most: '0' })])).toEqual({ people: { test: 'within', least: null, most: 0 } });
  });

  it('ask another field what it is asked first, and lose nothing that was typed', () => {
    const other = changed(typed({ least: '5' }), answered);
    expect(other).toMatchObject({ field: 'answeredOn', test: 'filled' });
    expect(changed(other, people)).toEqual(typed({ least: '5' }));
  });
});
