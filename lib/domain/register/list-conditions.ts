import type { Column } from '../columns';
import { isRealDate, type IsoDate } from '../dates';
import type { RegisterDefinition } from './definition';
import { BLANK, choiceFields, choiceParam, FILLED } from './list-filters';

/**
 * Narrowing by a column that offers no choices: whether it is filled, within which numbers it lies (both ends included,
 * null is open), or that it was not filled by the end of a day: blank until now, or a later day.
 */
export type Condition =
  | { readonly test: 'filled' | 'blank' }
  | { readonly test: 'within'; readonly least: number | null; readonly most: number | null }
  | { readonly test: 'notBy'; readonly day: IsoDate };

/** field → what it must meet; every one of them */
export type ConditionFilter = Readonly<Record<string, Condition>>;

export type ConditionTest = Condition['test'];

export interface ConditionField {
  readonly field: string;
  /** what can be asked of it */
  readonly tests: readonly ConditionTest[];
}

const RANGE = '..';
const NOT_BY = '!';
/** Fifteen digits are exact; four places are more than a column keeps. */
const NUMBER = /^-?\d{1,11}(?:\.\d{1,4})?$/;

function testsOf({ kind, required }: Column): ConditionTest[] {
  const counted = kind === 'integer' || kind === 'decimal';
  const dated = kind === 'date' || kind === 'dateTime';
  const tests: ConditionTest[] = counted ? ['within'] : [];
  if (required) return tests;
  return [...tests, 'filled', 'blank', ...(dated ? (['notBy'] as const) : [])];
}

/** Fields that can be asked for more than a range of days: all but those with choices, which have boxes to tick. */
export function conditionFields(definition: RegisterDefinition): ConditionField[] {
  const chosen = new Set(choiceFields(definition).map(({ field }) => field));
  return Object.entries(definition.columns)
    .filter(([field]) => !chosen.has(field))
    .map(([field, column]) => ({ field, tests: testsOf(column) }))
    .filter(({ tests }) => tests.length > 0);
}

/** As an address writes it: '*', '-', '5..', '..14', '5..9' or '!2025-12-31'. */
export function conditionText(condition: Condition): string {
  switch (condition.test) {
    case 'filled':
      return FILLED;
    case 'blank':
      return BLANK;
    case 'within':
      return `${condition.least ?? ''}${RANGE}${condition.most ?? ''}`;
    case 'notBy':
      return `${NOT_BY}${condition.day}`;
  }
}

function readRange(text: string): Condition | null {
  const [least = '', most = '', more] = text.split(RANGE);
  if (more !== undefined || (least === '' && most === '')) return null;
  if ([least, most].some((end) => end !== '' && !NUMBER.test(end))) return null;
  return { test: 'within', least: least === '' ? null : Number(least), most: most === '' ? null : Number(most) };
}

/** null for anything that conditionText() does not write. */
function readCondition(text: string): Condition | null {
  if (text === FILLED) return { test: 'filled' };
  if (text === BLANK) return { test: 'blank' };
  if (text.includes(RANGE)) return readRange(text);
  const day = text.slice(NOT_BY.length);
  return text.startsWith(NOT_BY) && isRealDate(day) ? { test: 'notBy', day } : null;
}

/** What the address asks for, ?f.people=5..&f.repeatOf=*; what cannot be asked of a field is passed over. */
export function parseConditions(definition: RegisterDefinition, param: (name: string) => string): ConditionFilter {
  const found = conditionFields(definition).flatMap(({ field, tests }): [string, Condition][] => {
    const condition = readCondition(param(choiceParam(field)));
    return condition !== null && tests.includes(condition.test) ? [[field, condition]] : [];
  });
  return Object.fromEntries(found);
}
