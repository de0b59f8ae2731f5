import 'server-only';

import { APIError } from 'better-auth/api';
import { headers } from 'next/headers';

import { endOtherSessions } from '../data/users';
import { err, ok, type Result } from '../domain/result';
import { auth } from './auth';

export type PasswordError = 'wrong';

/** Changes the password of whoever is signed in; all other sessions of the account end. */
export async function changeOwnPassword(change: {
  readonly current: string;
  readonly next: string;
}): Promise<Result<null, PasswordError>> {
  const requestHeaders = await headers();
  const session = await auth().api.getSession({ headers: requestHeaders });
  try {
    await auth().api.changePassword({
      headers: requestHeaders,
      body: { currentPassword: change.current, newPassword: change.next },
    });
  } catch (error) {
    if (error instanceof APIError) return err('wrong');
    throw error;
  }
  if (session !== null) await endOtherSessions(session.user.id, session.session.token);
  return ok(null);
}
