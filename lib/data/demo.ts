import 'server-only';

import { registerNames, type RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { read, transaction, type Tx } from './db';
import { readSetting, removeSetting } from './settings';

/** What the demonstration holds, and what its removal takes away. */
export interface DemoContents {
  /** last day with data; null when the demonstration is not loaded */
  readonly day: string | null;
  readonly units: number;
  readonly users: number;
  readonly reports: number;
  readonly cells: number;
  readonly rows: Readonly<Record<RegisterName, number>>;
}

async function count(table: string): Promise<number> {
  const [row] = await read<{ n: number }>(`select count(*) as n from ${table}`);
  return row?.n ?? 0;
}

export async function demoContents(): Promise<DemoContents> {
  const day = await readSetting('demonstration');
  const counted = await Promise.all(registerNames.map(async (name) => [name, await count(registers[name].table)]));
  const [units, users, reports, cells] = await Promise.all(['org_unit', '"user"', 'report', 'measure_cell'].map(count));
  const rows = Object.fromEntries(counted) as Record<RegisterName, number>;
  return { day, rows, units: units ?? 0, users: users ?? 0, reports: reports ?? 0, cells: cells ?? 0 };
}

const emptied = [
  'measure_cell',
  'cell_rollup',
  'nil_return',
  'month_entry',
  'report',
  'import_batch',
  'import_memory',
  'audit_entry',
];

async function empty(tx: Tx, keep: string | null): Promise<void> {
  for (const name of registerNames) await tx.query(`delete from ${registers[name].table}`);
  for (const table of emptied) await tx.query(`delete from ${table}`);
  await tx.query('delete from "user" where id is distinct from $1', [keep]);
  await tx.query('update "user" set org_unit_id = null');
  await tx.query('delete from org_unit');
  await removeSetting(tx, 'demonstration');
}

export interface Removal {
  /** id of the account that stays, the administrator who asks; null for none (the command line makes a new one) */
  readonly keep?: string | null;
  /** runs in the same transaction, after everything is gone */
  readonly then?: (tx: Tx) => Promise<void>;
}

/**
 * Removes every row, cell, report, unit and account, and keeps the calendar: an empty installation.
 * 'noDemo' when the demonstration is not loaded, so that real data cannot be removed this way.
 */
export async function removeDemo(scope: OrgScope, removal: Removal = {}): Promise<Result<null, 'noDemo'>> {
  return transaction(async (tx) => {
    // An import running beside us either is part of what goes or comes after it.
    await tx.query('lock table org_unit, "user" in access exclusive mode');
    if ((await readSetting('demonstration', tx.query)) === null) return err('noDemo');
    await empty(tx, removal.keep ?? null);
    await removal.then?.(tx);
    await audit(tx, { actor: scope.actor, action: 'demo.remove', entity: 'demonstration', entityId: '' });
    return ok(null);
  });
}
