'use server';

import { z } from 'zod';

import { passwordLength } from '@/lib/domain/account';
import { action } from '@/lib/gate/action';
import { changeOwnPassword } from '@/lib/gate/own-password';

const schema = z
  .object({
    current: z.string(),
    next: z.string().min(passwordLength.min, 'short').max(passwordLength.max),
    again: z.string(),
  })
  .refine(({ next, again }) => next === again, { path: ['again'], message: 'differ' })
  .refine(({ current, next }) => current !== next, { path: ['next'], message: 'same' });

export const changePassword = action({ name: 'password.change', permission: 'read', schema }, async (change) => {
  const changed = await changeOwnPassword(change);
  return changed.ok ? changed : { ok: false, error: 'invalid', problems: [{ field: 'current', code: changed.error }] };
});
