import 'server-only';

import type { Row } from '@/lib/domain/columns';
import { recomputeCells } from './cells';
import type { Tx } from './db';

/** Every month that a roster can reach: its year is bounded by the register. */
const ALL = { from: 190001, to: 210112 } as const;

/**
 * What is counted of a unit also depends on the unit: its kind owes the groups of a roster, and nobody serves in it
 * after its end. Called by everything that writes units, in its transaction.
 */
export async function recomputeUnitCells(tx: Tx, actor: string, units: readonly Row[]): Promise<void> {
  const found = await tx.query<{ id: number }>(
    `select u.id from org_unit u where u.code = any($1::text[]) and exists (select 1 from roster r where r.unit_id = u.id)`,
    [units.map((unit) => unit['code'])],
  );
  await recomputeCells(tx, { register: 'rosters', unitIds: found.map(({ id }) => id), ...ALL, actor });
}
