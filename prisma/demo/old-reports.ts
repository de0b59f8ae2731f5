import type { Tx } from '../../lib/data/db';
import type { IsoDate } from '../../lib/domain/dates';
import { filedColumns, filedRows, filedSchema } from '../../lib/domain/report/filed/schema';
import { ACTOR } from './insert';
import type { DemoUnit } from './units';

const numbers: Readonly<Record<string, readonly number[]>> = {
  newReceived: [2, 1, 0, 0, 0, 0, 3],
  disclosed: [1, 1, 0, 0, 0, 0, 2],
  unable1: [1, 0, 0, 0, 0, 0, 1],
  total: [2, 1, 0, 0, 0, 0, 3],
};
const zero = filedColumns.map(() => 0);
const none = { upheld: 0, corrected: 0, otherResult: 0, pending: 0, total: 0 };

/**
 * The report of the year before the registers begin, accepted for comparison by the second township: one cell was left
 * blank in it, and nothing was carried over into the registers.
 */
export async function insertOldReport(
  tx: Tx,
  units: readonly DemoUnit[],
  given: { readonly ids: ReadonlyMap<string, number>; readonly today: IsoDate },
): Promise<void> {
  const unit = units.filter((u) => u.kind === 'township' && u.validTo === null)[1];
  const unitId = given.ids.get(unit?.code ?? '');
  if (unit === undefined || unitId === undefined) return;
  const year = Number(given.today.slice(0, 4)) - 4;
  const rows = filedRows
    .filter((row) => row !== 'otherMerged')
    .map((row): [string, number[]] => [row, [...(numbers[row] ?? zero)]]);
  const report = filedSchema.parse({
    id: `demo-${year}`,
    unit: unit.name,
    level: 'township',
    year,
    publishedDate: `${year + 1}-01-16`,
    formVersion: '2021',
    coverage: 'full',
    proactive: {
      regulations: { made: 0, abolished: 0, valid: 0 },
      normativeDocs: { made: 1, abolished: 0, valid: null },
      licences: 214,
      penalties: 6,
      coercion: 0,
      feesWanYuan: 0,
    },
    applications: { rows: Object.fromEntries(rows) },
    reviewLitigation: { review: none, litigationDirect: none, litigationAfterReview: none },
  });
  await tx.query(
    `insert into old_report (unit_id, year, file_name, sha256, report, as_cells, accepted_by)
     values ($1, $2, $3, $4, $5::jsonb, false, $6)`,
    [unitId, year, `${unit.name}${year}年年报.docx`, 'demo'.padEnd(64, '0'), JSON.stringify(report), ACTOR],
  );
}
