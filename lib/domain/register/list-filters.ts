import type { Column } from '../columns';
import { isRealDate, type IsoDate } from '../dates';
import type { RegisterDefinition } from './definition';

/** Narrowing by columns: every named column must hold one of its values; BLANK stands for a row without one, FILLED for any. */
export type ChoiceFilter = Readonly<Record<string, readonly string[]>>;
export const BLANK = '-';
export const FILLED = '*';

/** Both ends included; a missing end is open. */
export interface DateFilter {
  readonly field: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const PREFIX = 'f.';
const DATE_PARAMS = ['on', 'from', 'to'] as const;

const truth = ['true', 'false'] as const;
const offers = (column: Column): readonly string[] => (column.kind === 'boolean' ? truth : (column.choices ?? []));

/** Fields that can be narrowed by choice, with what can be chosen. */
export function choiceFields(definition: RegisterDefinition): { field: string; values: readonly string[] }[] {
  return Object.entries(definition.columns)
    .filter(([, column]) => offers(column).length > 0)
    .map(([field, column]) => ({
      field,
      values: column.required ? offers(column) : [...offers(column), FILLED, BLANK],
    }));
}

/** Fields that can be narrowed by a range of days, the one that puts rows into periods first. */
export function dateFields(definition: RegisterDefinition): string[] {
  const dates = Object.entries(definition.columns).filter(([, { kind }]) => kind === 'date' || kind === 'dateTime');
  const fields = dates.map(([field]) => field);
  return fields.includes(definition.dated)
    ? [definition.dated, ...fields.filter((f) => f !== definition.dated)]
    : fields;
}

/** What the address asks for, ?f.status=open,closed; values that are not offered are passed over. */
export function parseChoices(definition: RegisterDefinition, param: (name: string) => string): ChoiceFilter {
  const found = choiceFields(definition).map(({ field, values }): [string, string[]] => {
    const asked = new Set(param(`${PREFIX}${field}`).split(','));
    return [field, values.filter((value) => asked.has(value))];
  });
  return Object.fromEntries(found.filter(([, values]) => values.length > 0));
}

/** ?on=answeredOn&from=2025-01-01&to=2025-01-31; null where neither end is a date. */
export function parseDates(definition: RegisterDefinition, param: (name: string) => string): DateFilter | null {
  const fields = dateFields(definition);
  const field = fields.find((known) => known === param('on')) ?? fields[0];
  const [from, to] = [param('from'), param('to')].map((text) => (isRealDate(text) ? text : null));
  if (field === undefined || (!from && !to)) return null;
  return { field, from: from ?? null, to: to ?? null };
}

export const choiceParam = (field: string): string => `${PREFIX}${field}`;

/** Parameters of an address that narrow by columns. */
export const isFilterParam = (name: string): boolean =>
  name.startsWith(PREFIX) || (DATE_PARAMS as readonly string[]).includes(name);
