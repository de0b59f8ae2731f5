import 'server-only';

import { cookies, headers } from 'next/headers';
import { cache } from 'react';

import { findUser, type UserAccount } from '../data/users';
import { auth } from './auth';

export type SignedIn = UserAccount;

/** Role, unit and the disabled flag come from the database at every request: what is taken away is gone at once. */
export async function userOf(requestHeaders: Headers): Promise<SignedIn | null> {
  const session = await auth().api.getSession({ headers: requestHeaders });
  const user = session === null ? null : await findUser(session.user.id);
  return user === null || user.disabled ? null : user;
}

/** Who is signed in, asked once per request. */
export const currentUser = cache(async (): Promise<SignedIn | null> => userOf(await headers()));

/** Signs the present user out: the session is deleted and the cookie emptied. */
export async function endSession(): Promise<void> {
  const { headers: answer } = await auth().api.signOut({ headers: await headers(), returnHeaders: true });
  const store = await cookies();
  for (const text of answer.getSetCookie()) {
    const name = text.slice(0, text.indexOf('='));
    store.delete(name);
  }
}
