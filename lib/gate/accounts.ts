import 'server-only';

import { randomUUID } from 'node:crypto';

import { transaction, type Tx } from '../data/db';
import { findUnit } from '../data/org-units';
import { findUser, insertUser, setDisabled, setPasswordHash, usernameTaken } from '../data/users';
import type { NewAccount } from '../domain/account';
import { err, ok, type Result } from '../domain/result';
import type { OrgScope } from '../domain/scope';
import { hashPassword, randomPassword } from './password';

export interface AccountWithPassword extends NewAccount {
  readonly password: string;
}

/** Codes are message keys under admin.accounts.errors. */
export type AccountError = 'usernameTaken' | 'noUnit' | 'noAccount' | 'ownAccount';

/** Creates an account whose unit lies inside the scope. Everything about `account` is checked already (newAccount). */
export async function createAccount(
  tx: Tx,
  scope: OrgScope,
  account: AccountWithPassword,
): Promise<Result<string, AccountError>> {
  if (account.unitId !== null && (await findUnit(scope, account.unitId, tx.query)) === null) return err('noUnit');
  if (await usernameTaken(account.username, tx.query)) return err('usernameTaken');
  const { password, ...user } = account;
  const id = randomUUID();
  await insertUser(tx, scope, { ...user, id, passwordHash: await hashPassword(password) });
  return ok(id);
}

/** A new random password, given once; the account's sessions end. */
export async function resetPassword(scope: OrgScope, id: string): Promise<Result<string, AccountError>> {
  const password = randomPassword();
  const hash = await hashPassword(password);
  return transaction(async (tx) => {
    if ((await findUser(id, tx.query)) === null) return err('noAccount');
    await setPasswordHash(tx, scope, { id, hash });
    return ok(password);
  });
}

/** Nobody disables the own account: an installation keeps at least the administrator who works on it. */
export async function disableAccount(
  caller: { readonly scope: OrgScope; readonly user: { readonly id: string } },
  change: { readonly id: string; readonly disabled: boolean },
): Promise<Result<null, AccountError>> {
  if (change.id === caller.user.id) return err('ownAccount');
  return transaction(async (tx) => {
    if ((await findUser(change.id, tx.query)) === null) return err('noAccount');
    await setDisabled(tx, caller.scope, change);
    return ok(null);
  });
}
