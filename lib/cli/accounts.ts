import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Tx } from '../data/db';
import { createAccount } from '../gate/accounts';
import { operatorScope } from '../gate/operator';
import { randomPassword } from '../gate/password';
import type { NewAccount } from '../domain/account';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly role: NewAccount['role'];
  readonly unit: string | null;
}

export interface Wanted extends NewAccount {
  /** name of the unit, for the list of passwords */
  readonly unit: string | null;
}

export const accountsFile = (dataDir: string): string => join(dataDir, 'accounts.txt');

/** Creates the accounts with random passwords; throws when a user name is taken. */
export async function createWithPasswords(tx: Tx, wanted: readonly Wanted[]): Promise<Credentials[]> {
  const made: Credentials[] = [];
  for (const { unit, ...account } of wanted) {
    const password = randomPassword();
    const created = await createAccount(tx, operatorScope(), { ...account, password });
    if (!created.ok) throw new Error(`account ${account.username}: ${created.error}`);
    made.push({ username: account.username, password, role: account.role, unit });
  }
  return made;
}

/** One account a line: role, user name, password, unit; columns by tabs, so that a program can read it too. */
export const listing = (accounts: readonly Credentials[]): string =>
  accounts.map((a) => [a.role, a.username, a.password, a.unit ?? '—'].join('\t')).join('\n');

/** Written within the transaction that makes the accounts: there is never an account whose password nobody knows. */
export async function writeAccountsFile(dataDir: string, accounts: readonly Credentials[]): Promise<string> {
  const file = accountsFile(dataDir);
  await writeFile(file, `${listing(accounts)}\n`, { mode: 0o600 });
  // The mode above is for a new file only.
  await chmod(file, 0o600);
  return file;
}

/** The account an empty installation begins with. */
export const firstAdministrator = (name: string): Wanted => ({
  username: 'admin',
  name,
  role: 'administrator',
  unitId: null,
  unit: null,
});
