import 'server-only';

import { countSignIn, resetSignIns } from '../data/sign-ins';

/** The fifth wrong password locks an account for a quarter of an hour. */
export const lockRule = { allowed: 5, minutes: 15 } as const;

/** Why a sign-in is not even tried; a message key under auth.errors. */
export type Refusal = 'ACCOUNT_DISABLED' | 'ACCOUNT_LOCKED';

/**
 * Counts the attempt before the password is looked at, in one statement, so that a hundred attempts at once
 * are a hundred; a right password takes the count back (`passed`).
 */
export async function admit(username: string): Promise<Refusal | null> {
  const state = await countSignIn(username, lockRule);
  if (state === 'disabled') return 'ACCOUNT_DISABLED';
  return state === 'locked' ? 'ACCOUNT_LOCKED' : null;
}

export const passed = (userId: string): Promise<void> => resetSignIns(userId);
