import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { DuckDBInstance } from '@duckdb/node-api';
import { to as copyTo } from 'pg-copy-streams';

import { transaction } from '../lib/data/db';

/** The tables of the yardstick as DuckDB holds them, in memory. */
export interface Duck {
  readonly query: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => void;
}

const tables = {
  org_unit: 'select id, path from org_unit',
  service_case:
    'select unit_id, served_on, leg, kind, result, finished_on, rating, wait_seconds, handle_seconds from service_case',
} as const;

/** Copies the rows that PostgreSQL holds now. */
export async function openDuck(): Promise<Duck> {
  const folder = await mkdtemp(join(tmpdir(), 'sunledger-duck-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const [name, sql] of Object.entries(tables)) {
      const file = join(folder, `${name}.csv`);
      await transaction((tx) =>
        pipeline(tx.client.query(copyTo(`copy (${sql}) to stdout with (format csv, header)`)), createWriteStream(file)),
      );
      await connection.run(`create table ${name} as select * from read_csv('${file.replaceAll("'", "''")}')`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return {
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
