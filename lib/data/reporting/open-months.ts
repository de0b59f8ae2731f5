import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { monthsIn, type Period } from '@/lib/domain/period';
import { openCells, type OpenCell } from '@/lib/domain/reporting/open-cells';
import { readDueDates } from './matrix';
import { readMonths } from './month-facts';

interface Asked {
  /** path of the subtree, already found within the scope */
  readonly path: string;
  readonly period: Period;
  readonly today: IsoDate;
}

/** What the past months of the period still lack, and when each was due. */
export async function readOpenCells({
  path,
  period,
  today,
}: Asked): Promise<{ readonly cells: OpenCell[]; readonly due: ReadonlyMap<Month, IsoDate | null> }> {
  const [months, { of: due }] = await Promise.all([readMonths({ path, period }), readDueDates(monthsIn(period))]);
  return { cells: openCells(months, due, today), due };
}
