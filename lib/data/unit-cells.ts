import 'server-only';

import type { Row } from '@/lib/domain/columns';
import { recomputeCells } from './cells';
import type { Tx } from './db';
import { recomputeDutiesBelow } from './duty-cells';

/** Every month that a roster can reach: its year is bounded by the register. */
const ALL = { from: 190001, to: 210112 } as const;

/**
 * What is counted of a unit also depends on the unit: its kind owes the groups of a roster, nobody serves in it after
 * its end, and the catalogue of its superiors asks something of it. Called by everything that writes units, in its
 * transaction.
 */
export async function recomputeUnitCells(tx: Tx, actor: string, units: readonly Row[]): Promise<void> {
  const found = await tx.query<{ id: number; rostered: boolean }>(
    `select u.id, exists (select 1 from roster r where r.unit_id = u.id) as rostered
     from org_unit u where u.code = any($1::text[])`,
    [units.map((unit) => unit['code'])],
  );
  const unitIds = found.filter(({ rostered }) => rostered).map(({ id }) => id);
  await recomputeCells(tx, { register: 'rosters', unitIds, ...ALL, actor });
  const [asked] = await tx.query<{ some: boolean }>('select exists (select 1 from disclosure_item) as some');
  if (asked?.some === true)
    await recomputeDutiesBelow(
      tx,
      found.map(({ id }) => id),
    );
}
