import { monthOf, type IsoDate, type Month } from '@/lib/domain/dates';
import type { IndicatorDefinition, RowsBehind } from '@/lib/domain/indicator/definition';
import { firstDay, formatPeriod, lastDay, parsePeriod, shiftMonth, type Period } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import { conditionText } from '@/lib/domain/register/list-conditions';
import { choiceParam } from '@/lib/domain/register/list-filters';
import { registers } from '@/lib/domain/register/registers';

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/** A case that fell due or was answered in the period came at most this long before it; a document, or after it. */
const REACH = 24;
/** No register goes back further. */
const EVER = 194910;

type Counted = Pick<IndicatorDefinition, 'register' | 'rows'>;

/** Runs of months that the list must look through to find rows by another date than its own. */
function reachOf({ register, rows }: Counted, { from, to }: Period): Period {
  const { clock, dated } = registers[register];
  // A list by the day of publication, looked at by the day on which it was due: that may come before and after.
  const later = clock !== undefined && clock.start !== dated;
  return { from: rows?.everSince ? EVER : shiftMonth(from, -REACH), to: later ? shiftMonth(to, REACH) : to };
}

/** Months that have not ended have no open cases in what an indicator counts. */
const endOf = ({ endedOnly }: RowsBehind, { to }: Period, today: IsoDate): Month =>
  endedOnly ? Math.min(to, shiftMonth(monthOf(today), -1)) : to;

function narrow(address: URLSearchParams, counted: Counted, today: IsoDate): void {
  const { rows } = counted;
  const period = parsePeriod(address.get('period') ?? '');
  if (period === null || rows === undefined) return;
  if (rows.dated !== undefined) {
    address.set('period', formatPeriod(reachOf(counted, period)));
    address.set('on', rows.dated);
    address.set('from', firstDay(period));
    address.set('to', lastDay({ from: period.from, to: endOf(rows, period, today) }));
  }
  if (rows.standing !== undefined) {
    const upTo = { from: EVER, to: rows.standing.at === 'before' ? shiftMonth(period.from, -1) : period.to };
    address.set('period', formatPeriod(upTo));
    address.set(choiceParam(rows.standing.until), conditionText({ test: 'notBy', day: lastDay(upTo) }));
  }
}

/**
 * The cases that an indicator counts, as far as one list can show them: narrowed by state, choices, conditions and its
 * own date, in the order in which they are looked at.
 */
export function rowsHref(counted: Counted, query: string, today: IsoDate): string {
  const { register, rows } = counted;
  if (rows?.page !== undefined) return withQuery(`/${rows.page}`, query);
  const address = new URLSearchParams(query);
  if (rows?.state !== undefined) address.set('state', rows.state);
  for (const [field, values] of Object.entries(rows?.where ?? {})) address.set(choiceParam(field), values.join(','));
  narrow(address, counted, today);
  if (rows?.sort !== undefined) address.set('sort', rows.sort);
  return withQuery(`/registers/${register}`, address.toString());
}

export const caseHref = (register: RegisterName, id: number): string => `/registers/${register}/${id}`;

/** The dashboard with another group opened below the cards. */
export const boardHref = (board: string, query: string): string =>
  `${withQuery('/', [query, `board=${board}`].filter((part) => part !== '').join('&'))}#board`;
