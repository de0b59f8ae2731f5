import type { Condition, ConditionFilter, ConditionTest } from '@/lib/domain/register/list-conditions';

/** A condition as it is typed: bounds and day are text until they are applied. */
export interface Draft {
  readonly field: string;
  readonly test: ConditionTest;
  readonly least: string;
  readonly most: string;
  readonly day: string;
}

interface Field {
  readonly field: string;
  readonly tests: readonly ConditionTest[];
}

export const emptyDraft = ({ field, tests }: Field): Draft => ({
  field,
  test: tests[0] ?? 'filled',
  least: '',
  most: '',
  day: '',
});

/** Another field is asked what it is asked first: a number for its size. What was typed stays. */
export const changed = (draft: Draft, { field, tests }: Field): Draft => ({
  ...draft,
  field,
  test: tests[0] ?? 'filled',
});

const shown = (bound: number | null): string => (bound === null ? '' : String(bound));

export const draftsOf = (conditions: ConditionFilter): Draft[] =>
  Object.entries(conditions).map(([field, asked]) => ({
    field,
    test: asked.test,
    least: asked.test === 'within' ? shown(asked.least) : '',
    most: asked.test === 'within' ? shown(asked.most) : '',
    day: asked.test === 'notBy' ? asked.day : '',
  }));

const bound = (text: string): number | null => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));

/** null where nothing was typed that could be asked. */
function conditionOf({ test, least, most, day }: Draft): Condition | null {
  if (test === 'filled' || test === 'blank') return { test };
  if (test === 'notBy') return day === '' ? null : { test, day };
  const within = { test, least: bound(least), most: bound(most) };
  return within.least === null && within.most === null ? null : within;
}

export function conditionsOf(drafts: readonly Draft[]): ConditionFilter {
  const asked = drafts.map((draft) => [draft.field, conditionOf(draft)] as const);
  return Object.fromEntries(asked.flatMap(([field, one]) => (one === null ? [] : [[field, one]])));
}
