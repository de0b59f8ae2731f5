import 'server-only';

import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { pool } from './db';
import { listed, type ListedRow, type ListQuery } from './register-read';
import { fromWhere, orderBy } from './register-sql';
import { selectFields } from './register-values';
import { unitIdsUnder, unitWithin } from './unit-within';

const BATCH = 2000;

export type ExportQuery = Omit<ListQuery, 'page'>;

/**
 * Every row of a list in its order, in batches from one snapshot. Checks the scope before the first batch is asked
 * for (throws OutOfScopeError); the connection is given back when the reader stops early, too.
 */
export async function exportRows(scope: OrgScope, query: ExportQuery): Promise<AsyncGenerator<ListedRow[]>> {
  const unit = await unitWithin(scope, query.unitId);
  return batches(query, await unitIdsUnder(unit.path));
}

async function* batches(query: ExportQuery, unitIds: readonly number[]): AsyncGenerator<ListedRow[]> {
  const definition = registers[query.register];
  const where = fromWhere(definition, { ...query, unitIds });
  const client = await pool().connect();
  let failed = true;
  try {
    await client.query('begin transaction read only');
    // a reader who went away without a word must not hold a connection for ever
    await client.query(`set local idle_in_transaction_session_timeout = '60s'`);
    await client.query(
      `declare exported no scroll cursor for
       select r.id, u.name as "unitName"${selectFields(definition, query.fields)}
       ${where.text} ${orderBy(definition, query.sort)}`,
      [...where.values],
    );
    for (;;) {
      const { rows } = await client.query<Parameters<typeof listed>[1]>(`fetch ${BATCH} from exported`);
      if (rows.length === 0) break;
      yield rows.map((raw) => listed(query, raw));
    }
    await client.query('commit');
    failed = false;
  } finally {
    // an open transaction ends with its connection
    client.release(failed);
  }
}
