import 'server-only';

import type { Weights } from '@/lib/domain/indicator/definition';
import type { FontProfile } from '@/lib/domain/report/fonts';
import { read, type Tx } from './db';

/** demonstration: the day on which it was loaded · cells: the rules that made the stored cells · hotlineDays: working days for a 12345 order · objectionDays: for the answer to an objection to a disclosed item, unset: no term · minimumCases: below so many nothing is ranked */
export interface Settings {
  /** working day of the next month by which a month is to be handed in */
  readonly reportDueWorkday: number;
  readonly demonstration: string;
  readonly cells: string;
  readonly hotlineDays: number;
  readonly objectionDays: number;
  readonly minimumCases: number;
  /** the names of the fonts in the Word files of reports */
  readonly reportFonts: FontProfile;
  readonly threeRates: Weights;
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
