import { recomputeCells } from '../../lib/data/cells';
import type { Tx } from '../../lib/data/db';
import { complaints } from '../../lib/domain/complaint';
import { addDays, type Month } from '../../lib/domain/dates';
import { textBeside } from '../../lib/domain/entry/beside';
import { checkEntry } from '../../lib/domain/entry/check';
import type { EntryCell } from '../../lib/domain/entry/cells';
import { linesOf } from '../../lib/domain/entry/lines';
import type { EntryValues } from '../../lib/domain/entry/values';
import { lastDay, monthsIn, shiftMonth } from '../../lib/domain/period';
import { putInto } from '../../lib/domain/put-into';
import { ACTOR, insert, insertRows } from './insert';
import type { PaperBook } from './paper';
import { ON_PAPER } from './places';

const NOTE = '信访登记本（纸质）';

/** A month that nobody entered, and one before the township asked how its answers were received: "/". */
const gapOf = ({ until }: PaperBook): Month => shiftMonth(until, -3);
const unratedOf = ({ until }: PaperBook): Month => shiftMonth(until, -1);
const isRating = (id: string): boolean => id.startsWith('complaint.rating/') || id === 'complaint.stage/satisfied';

/** The sums of a month as its form takes them. */
function linesOfMonth(cells: readonly EntryCell[], unrated: boolean): EntryValues {
  const texts = linesOf('complaints').map((line) => {
    const text = cells.length === 0 ? '0' : textBeside('complaints', line, cells);
    return [line.id, unrated && isRating(line.id) ? '/' : text] as const;
  });
  const { values, problems } = checkEntry('complaints', Object.fromEntries(texts));
  if (problems.length > 0) throw new Error(`${ON_PAPER}: ${JSON.stringify(problems)}`);
  return values;
}

/**
 * Enters the months of the book, from the sums that its rows come to, and leaves no row of it. Runs before rows of the
 * register are written. Returns how many months were entered.
 */
export async function insertPaperMonths(tx: Tx, book: PaperBook, ids: ReadonlyMap<string, number>): Promise<number> {
  const unitId = ids.get(book.unitCode) ?? 0;
  await insertRows(tx, complaints, { rows: book.rows, ids });
  await recomputeCells(tx, {
    register: 'complaints',
    unitIds: [unitId],
    from: book.from,
    to: book.until,
    actor: ACTOR,
  });
  const cells = new Map<Month, EntryCell[]>();
  for (const { month, ...cell } of await tx.query<EntryCell & { month: Month } & Record<string, unknown>>(
    'select month, measure, slice, value from measure_cell where unit_id = $1',
    [unitId],
  ))
    putInto(cells, month, cell);
  await tx.query(`delete from ${complaints.table} where unit_id = $1`, [unitId]);
  const entered = monthsIn({ from: book.from, to: book.until }).filter((month) => month !== gapOf(book));
  await insert(
    tx,
    'month_entry',
    entered.map((month) => ({
      unit_id: unitId,
      register: 'complaints',
      month,
      lines: linesOfMonth(cells.get(month) ?? [], month === unratedOf(book)),
      note: NOTE,
      entered_by: ACTOR,
      entered_at: `${addDays(lastDay({ from: month, to: month }), 3)}T10:00:00+08:00`,
      updated_by: ACTOR,
      updated_at: `${addDays(lastDay({ from: month, to: month }), 3)}T10:00:00+08:00`,
      version: 1,
    })),
  );
  return entered.length;
}
