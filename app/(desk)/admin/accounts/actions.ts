'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { newAccount } from '@/lib/domain/account';
import { transaction } from '@/lib/data/db';
import { createAccount, disableAccount, resetPassword } from '@/lib/gate/accounts';
import { action } from '@/lib/gate/action';
import { randomPassword } from '@/lib/gate/password';

const here = '/admin/accounts';

/** The new account's password, shown once. */
export const create = action(
  { name: 'account.create', permission: 'administer', schema: newAccount },
  async (account, { scope }) => {
    const password = randomPassword();
    const created = await transaction((tx) => createAccount(tx, scope, { ...account, password }));
    if (!created.ok) return created;
    revalidatePath(here);
    return { ok: true, value: password };
  },
);

export const reset = action(
  { name: 'account.reset', permission: 'administer', schema: z.string() },
  async (id, { scope }) => {
    const password = await resetPassword(scope, id);
    if (password.ok) revalidatePath(here);
    return password;
  },
);

export const disable = action(
  { name: 'account.disable', permission: 'administer', schema: z.object({ id: z.string(), disabled: z.boolean() }) },
  async (change, caller) => {
    const done = await disableAccount(caller, change);
    if (done.ok) revalidatePath(here);
    return done;
  },
);
