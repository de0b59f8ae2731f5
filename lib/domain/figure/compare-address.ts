import { againstKind, againsts, type Against } from '../period-choice';
import { columnSetOf, sizeOf, type ColumnSet, type Size } from './columns';

/** What the address of a comparison asks for beside unit and period: ?columns=&kinds=&size=&against=&per=&trend=&sort=&page= */
export interface CompareAddress {
  readonly columns: ColumnSet;
  /** 'township-street'; absent or unknown: the first kind there is */
  readonly kinds: string | undefined;
  readonly size: Size | null;
  readonly against: Against;
  /** counts for each 1,000 residents */
  readonly perResidents: boolean;
  /** a line of months in every cell */
  readonly trend: boolean;
  /** '-complaint.onTimeRate': the column sorted by, where there are too many units to sort in the browser */
  readonly sort: string | undefined;
  readonly page: number;
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' || value === undefined ? value : value[0];

/** What cannot be read takes its default. */
export function parseCompare(params: Params): CompareAddress {
  const page = Number(one(params['page']));
  return {
    columns: columnSetOf(one(params['columns'])),
    kinds: one(params['kinds']),
    size: sizeOf(one(params['size'])),
    against: againstKind(one(params['against'])),
    perResidents: one(params['per']) === '1000',
    trend: one(params['trend']) === '1',
    sort: one(params['sort']),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The part after unit and period; defaults are left out, so that the same thing has one address. */
export function compareQuery(address: CompareAddress, changes: Partial<CompareAddress> = {}): string {
  // Another choice has other rows: its first page.
  const to = { ...address, page: 1, ...changes };
  const params = new URLSearchParams();
  if (to.columns !== 'key') params.set('columns', to.columns);
  if (to.kinds !== undefined) params.set('kinds', to.kinds);
  if (to.size !== null) params.set('size', to.size);
  if (to.against !== againsts[0]) params.set('against', to.against);
  if (to.perResidents) params.set('per', '1000');
  if (to.trend) params.set('trend', '1');
  if (to.sort !== undefined) params.set('sort', to.sort);
  if (to.page > 1) params.set('page', String(to.page));
  return params.toString();
}

/** '/compare?unit=…&period=…&columns=hall' */
export const withQuery = (path: string, ...parts: readonly string[]): string => {
  const query = parts.filter((part) => part !== '').join('&');
  return query === '' ? path : `${path}?${query}`;
};
