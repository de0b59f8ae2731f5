import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import { firstDay, formatPeriod, lastDay, parsePeriod, shiftMonth } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import { choiceParam } from '@/lib/domain/register/list-filters';

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/** A case that fell due or was answered in the period came at most this long before it. */
const REACH = 24;

function narrowByDate(address: URLSearchParams, dated: string): void {
  const period = parsePeriod(address.get('period') ?? '');
  if (period === null) return;
  address.set('period', formatPeriod({ from: shiftMonth(period.from, -REACH), to: period.to }));
  address.set('on', dated);
  address.set('from', firstDay(period));
  address.set('to', lastDay(period));
}

/** The cases that an indicator counts, as far as one list can show them: narrowed by state, choices and its own date. */
export function rowsHref({ register, rows }: Pick<IndicatorDefinition, 'register' | 'rows'>, query: string): string {
  if (rows?.page !== undefined) return withQuery(`/${rows.page}`, query);
  const address = new URLSearchParams(query);
  if (rows?.state !== undefined) address.set('state', rows.state);
  for (const [field, values] of Object.entries(rows?.where ?? {})) address.set(choiceParam(field), values.join(','));
  if (rows?.dated !== undefined) narrowByDate(address, rows.dated);
  return withQuery(`/registers/${register}`, address.toString());
}

export const caseHref = (register: RegisterName, id: number): string => `/registers/${register}/${id}`;

/** The dashboard with another group opened below the cards. */
export const boardHref = (board: string, query: string): string =>
  `${withQuery('/', [query, `board=${board}`].filter((part) => part !== '').join('&'))}#board`;
