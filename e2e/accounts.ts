import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { dataDir, type Account } from './settings';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** What the first start wrote: role, user name, password and unit by tabs. */
export function credentials(account: Account): Credentials {
  const lines = readFileSync(join(dataDir, 'accounts.txt'), 'utf8').split('\n');
  const found = lines.map((line) => line.split('\t')).find(([role]) => role === account);
  if (found?.[1] === undefined || found[2] === undefined) throw new Error(`accounts.txt names no ${account}`);
  return { username: found[1], password: found[2] };
}
