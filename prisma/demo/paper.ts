import { monthOf, type Month } from '../../lib/domain/dates';
import { lastDay, shiftMonth } from '../../lib/domain/period';
import type { DemoContext, DemoRow } from './context';
import { ON_PAPER } from './places';

/** The register of a township that was a book until lately: what stood in it, of which only the sums were ever entered. */
export interface PaperBook {
  readonly unitCode: string;
  readonly from: Month;
  /** last month in the book; from the next one on the township keeps the register */
  readonly until: Month;
  readonly rows: readonly DemoRow[];
}

const MONTHS_SINCE = 5;

/** Received by the end of the book and not answered in it: nobody carried it over, so that it was never there. */
const isPending = (row: DemoRow['row'], end: string): boolean => {
  const { answeredOn, status } = row;
  return status !== 'withdrawn' && status !== 'duplicate' && !(typeof answeredOn === 'string' && answeredOn <= end);
};

/** Takes the book of the one township that kept one out of the complaints of all. */
export function takeBook(
  context: Pick<DemoContext, 'months' | 'today' | 'units'>,
  all: readonly DemoRow[],
): { readonly rows: DemoRow[]; readonly book: PaperBook } {
  const unitCode = context.units.find(({ name }) => name === ON_PAPER)?.code ?? '';
  const until = shiftMonth(monthOf(context.today), -MONTHS_SINCE);
  const end = lastDay({ from: until, to: until });
  const isOld = ({ unitCode: of, row }: DemoRow): boolean => of === unitCode && String(row['receivedOn']) <= end;
  const old = all.filter(isOld);
  const gone = new Set(old.map(({ row }) => row['caseNo']));
  // What repeats or doubles a case of the book has nothing in the register to refer to.
  const refers = ({ unitCode: of, row }: DemoRow): boolean =>
    of === unitCode && [row['repeatOf'], row['duplicateOf']].some((no) => gone.has(no));
  const later = all.filter((one) => !isOld(one) && !refers(one));
  const rows = old.filter(({ row }) => !isPending(row, end));
  return { rows: later, book: { unitCode, from: context.months[0] ?? until, until, rows } };
}
