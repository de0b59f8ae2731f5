import 'server-only';

import { addDays, type IsoDate } from '@/lib/domain/dates';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import { dueRules, SOON_DAYS, type DueRule } from '@/lib/domain/register/due';
import { stateFieldOf } from '@/lib/domain/register/listing';
import { columnOf, type Values } from './register-values';

interface Asked {
  readonly definition: RegisterDefinition;
  readonly state: string;
  readonly today: IsoDate;
  readonly values: Values;
}

function inStates(a: Asked, rule: DueRule, states: readonly string[] | undefined): string | null {
  if (rule.waiting === undefined || states === undefined) return null;
  return `${columnOf(a.definition, rule.waiting.field)} = any(${a.values.add(states)}::text[])`;
}

function waiting(a: Asked, rule: DueRule): string {
  const states = inStates(a, rule, rule.waiting?.values);
  return `${columnOf(a.definition, rule.done)} is null${states === null ? '' : ` and ${states}`}`;
}

function finished(a: Asked, rule: DueRule): string {
  const gone = inStates(a, rule, rule.leaves);
  return `${columnOf(a.definition, rule.done)} is not null${gone === null ? '' : ` and not ${gone}`}`;
}

const due = (a: Asked): string => columnOf(a.definition, 'dueOn');
const day = (a: Asked, date: IsoDate): string => `${a.values.add(date)}::date`;

/** The same answers as dueState() of the domain, as conditions. */
const conditions: Readonly<Record<string, (a: Asked, rule: DueRule) => string>> = {
  overdue: (a, rule) => `${waiting(a, rule)} and ${due(a)} < ${day(a, a.today)}`,
  soon: (a, rule) =>
    `${waiting(a, rule)} and ${due(a)} between ${day(a, a.today)} and ${day(a, addDays(a.today, SOON_DAYS))}`,
  open: waiting,
  late: (a, rule) => `${finished(a, rule)} and ${columnOf(a.definition, rule.done)} > ${due(a)}`,
  onTime: (a, rule) => `${finished(a, rule)} and ${columnOf(a.definition, rule.done)} <= ${due(a)}`,
};

/** An unknown state finds nothing: a mistyped address must not look like the whole list. */
export function stateCondition(asked: Asked): string {
  const { definition, state, values } = asked;
  const rule = dueRules[definition.name];
  const condition = Object.hasOwn(conditions, state) ? conditions[state] : undefined;
  if (rule && condition) return `(${condition(asked, rule)})`;
  const field = stateFieldOf(definition.name);
  if (field === null) return 'false';
  const column = columnOf(definition, field);
  return state === 'open' ? `${column} is null` : `${column} = ${values.add(state)}`;
}
