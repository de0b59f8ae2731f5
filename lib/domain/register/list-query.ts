import type { RegisterDefinition } from './definition';
import { parseConditions, type ConditionFilter } from './list-conditions';
import { parseChoices, parseDates, type ChoiceFilter, type DateFilter } from './list-filters';
import { isSortable, listedFields, statesOf } from './listing';

/** How many rows a page shows; 'all' are fetched as they are scrolled to. */
export const pageSizes = ['50', '200', 'all'] as const;
/** Read at one go where a list is scrolled as a whole. */
export const SCROLLED_ROWS = 200;
/** A longer list is narrowed first, before it is scrolled as a whole. */
export const SCROLLED_MOST = 20_000;
export type PageSize = (typeof pageSizes)[number];

/**
 * What the address of a list asks for beside unit and period:
 * ?q=&state=&sort=-receivedOn&page=2&size=200&columns=a,b&f.source=phone,letter&f.people=5..&on=answeredOn&from=&to=
 */
export interface ListAddress {
  readonly search: string;
  /** one of statesOf(), or '' for all */
  readonly state: string;
  /** null: the order of the register itself, latest first */
  readonly sort: { readonly field: string; readonly descending: boolean } | null;
  readonly page: number;
  readonly size: PageSize;
  readonly choices: ChoiceFilter;
  readonly conditions: ConditionFilter;
  readonly dates: DateFilter | null;
  /** fields shown, in the order of the column list */
  readonly fields: readonly string[];
}

export type AddressParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Cookie with the columns last chosen for a register, joined by dots. */
export const columnsCookie = (register: string): string => `sunledger.columns.${register}`;

const SEARCH_MAX = 200;
const one = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');

export const canSort = (definition: RegisterDefinition, field: string): boolean => {
  const column = Object.hasOwn(definition.columns, field) ? definition.columns[field] : undefined;
  return field === 'unit' || (column !== undefined && isSortable(column));
};

function sortOf(definition: RegisterDefinition, text: string): ListAddress['sort'] {
  const descending = text.startsWith('-');
  const field = descending ? text.slice(1) : text;
  return canSort(definition, field) ? { field, descending } : null;
}

function fieldsOf(definition: RegisterDefinition, text: string): readonly string[] {
  const asked = new Set(text.split(','));
  const chosen = Object.keys(definition.columns).filter((field) => asked.has(field));
  return chosen.length > 0 ? chosen : listedFields(definition);
}

/** What cannot be read takes its default. */
export function parseList(definition: RegisterDefinition, params: AddressParams): ListAddress {
  const page = Number(one(params['page']));
  const state = one(params['state']);
  const param = (name: string): string => one(params[name]);
  return {
    search: one(params['q']).trim().slice(0, SEARCH_MAX),
    state: statesOf(definition).includes(state) ? state : '',
    sort: sortOf(definition, one(params['sort'])),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    size: pageSizes.find((size) => size === param('size')) ?? '50',
    choices: parseChoices(definition, param),
    conditions: parseConditions(definition, param),
    dates: parseDates(definition, param),
    fields: fieldsOf(definition, one(params['columns'])),
  };
}

/** Whether the list leaves rows of its unit and period out. */
export const isNarrowed = ({ search, state, choices, conditions, dates }: ListAddress): boolean =>
  search !== '' || state !== '' || dates !== null || [choices, conditions].some((one) => Object.keys(one).length > 0);

/** The same address with some parameters changed; '' and null take one out. */
export function withParams(params: AddressParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (one(value) !== '') next.set(name, one(value));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return `?${next.toString()}`;
}
