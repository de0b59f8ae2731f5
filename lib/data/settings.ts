import 'server-only';

import { read, type Tx } from './db';

/** demonstration: the day on which it was loaded */
export interface Settings {
  readonly demonstration: string;
}

/** null when the setting was never written. */
export async function readSetting<K extends keyof Settings>(
  key: K,
  run: Tx['query'] = read,
): Promise<Settings[K] | null> {
  const [row] = await run<{ value: Settings[K] }>('select value from setting where key = $1', [key]);
  return row?.value ?? null;
}

export async function writeSetting<K extends keyof Settings>(tx: Tx, key: K, value: Settings[K]): Promise<void> {
  await tx.query(
    'insert into setting (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value',
    [key, JSON.stringify(value)],
  );
}

export async function removeSetting(tx: Tx, key: keyof Settings): Promise<void> {
  await tx.query('delete from setting where key = $1', [key]);
}
