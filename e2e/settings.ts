import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's package, or the browser that CHROMIUM names. */
export const chromium =
  process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync) ?? '/usr/bin/chromium';
export const port = Number(process.env['E2E_PORT'] ?? 3210);
/** The demonstration ends on this day, so that the numbers of a run are those of every run. */
export const day = '2026-11-20';

/** One directory a run: the configuration is read again in every worker. */
export const dataDir = (process.env['E2E_DATA_DIR'] ??= join(tmpdir(), `sunledger-e2e-${process.pid}`));

export type Account = 'clerk' | 'leader' | 'superior' | 'administrator';
export const accounts: readonly Account[] = ['clerk', 'leader', 'superior', 'administrator'];
export const stateOf = (account: Account): string => join(dataDir, `browser-${account}.json`);
