import 'server-only';

import { measuresOf } from '@/lib/domain/measure/catalogue';
import { registerNames, type RegisterName } from '@/lib/domain/register/definition';
import type { Tx } from './db';

const LOCK = 740_000;

/** Registers that feed one measure together have one lock. */
const lockOf = (register: RegisterName): number => {
  const [first] = measuresOf(register);
  return registerNames.findIndex((name) => measuresOf(name).some((m) => m.code === first?.code));
};

/** Keeps others from the cells of these units in the register until the transaction ends. */
export async function lockCells(tx: Tx, register: RegisterName, unitIds: readonly number[]): Promise<void> {
  await tx.query(
    'select pg_advisory_xact_lock($2::int, id) from (select unnest($1::int[]) as id order by 1) as units',
    [unitIds, LOCK + lockOf(register)],
  );
}

/** The same for every register of one unit, in the order of the registers. */
export async function lockCellsOfUnit(tx: Tx, unitId: number): Promise<void> {
  for (let i = 0; i < registerNames.length; i += 1)
    await tx.query('select pg_advisory_xact_lock($1, $2)', [LOCK + i, unitId]);
}
