import type { Column } from '../columns';
import { dueRules, dueStates } from './due';
import type { RegisterDefinition, RegisterName } from './definition';

/** The choice that says how far a row has come, where the register has one. */
const stateFields: Readonly<Partial<Record<RegisterName, string>>> = {
  disclosures: 'status',
  applications: 'outcome',
  remedies: 'result',
  'service-cases': 'result',
  complaints: 'status',
  inspections: 'result',
  meetings: 'kind',
  decisions: 'result',
  activities: 'kind',
  'issued-documents': 'kind',
  'disclosure-items': 'frequency',
  'disclosure-objections': 'result',
  rosters: 'body',
};

/** Numbers of which a sum means nothing. */
const notAdditive: ReadonlySet<string> = new Set([
  'leg',
  'limitDays',
  'extendedDays',
  'graceDays',
  'statutoryDays',
  'promisedDays',
  'chargeYuan',
  'score',
  'quorum',
  'waitSeconds',
  'handleSeconds',
]);

export const stateFieldOf = (register: RegisterName): string | null => stateFields[register] ?? null;

/** What a list may be narrowed to: due states first, then the choices of the state field. */
export function statesOf(definition: RegisterDefinition): readonly string[] {
  const field = stateFieldOf(definition.name);
  const column = field === null ? undefined : definition.columns[field];
  const due = dueRules[definition.name] === undefined ? [] : dueStates;
  const open = due.length === 0 && column && !column.required ? ['open'] : due;
  return [...open, ...(column?.choices ?? [])];
}

export const isNumeric = (column: Column): boolean => column.kind === 'integer' || column.kind === 'decimal';

/** Fields whose sum stands under the list. */
export const additiveFields = (definition: RegisterDefinition): string[] =>
  Object.entries(definition.columns)
    .filter(([field, column]) => isNumeric(column) && column.naming !== true && !notAdditive.has(field))
    .map(([field]) => field);

export const isSortable = (column: Column): boolean => column.kind !== 'longText' && column.kind !== 'choices';

export const listedFields = (definition: RegisterDefinition): string[] =>
  Object.entries(definition.columns)
    .filter(([, column]) => column.listed)
    .map(([field]) => field);
