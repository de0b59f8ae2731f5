import 'server-only';

import { read } from './db';

/** unknown: no such user name; the caller answers as for a wrong password. */
export type SignInState = 'counted' | 'locked' | 'disabled' | 'unknown';

// The column is a timestamp without zone holding UTC, as Prisma writes it.
const NOW = "(now() at time zone 'utc')";

/** Counts one attempt, and locks with the last one allowed; an account that is locked already is left alone. */
export async function countSignIn(
  username: string,
  rule: { readonly allowed: number; readonly minutes: number },
): Promise<SignInState> {
  const counted = await read(
    `with attempt as (
       select id, case when locked_until is null then failed_sign_ins else 0 end + 1 as tries
       from "user" where username = $1 and not disabled and (locked_until is null or locked_until <= ${NOW})
       for update)
     update "user" u set failed_sign_ins = a.tries,
       locked_until = case when a.tries >= $2 then ${NOW} + make_interval(mins => $3) end
     from attempt a where a.id = u.id returning u.id`,
    [username, rule.allowed, rule.minutes],
  );
  if (counted.length > 0) return 'counted';
  const [account] = await read<{ disabled: boolean }>('select disabled from "user" where username = $1', [username]);
  if (account === undefined) return 'unknown';
  return account.disabled ? 'disabled' : 'locked';
}

export async function resetSignIns(userId: string): Promise<void> {
  await read('update "user" set failed_sign_ins = 0, locked_until = null where id = $1', [userId]);
}
