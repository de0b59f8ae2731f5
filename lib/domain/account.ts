import { z } from 'zod';

import { roles, type Role } from './access';

/** User names are lower-case ASCII: they are typed with whatever keyboard is at hand. */
export const usernamePattern = /^[a-z0-9][a-z0-9_.]{2,29}$/;

const needsUnit: readonly Role[] = ['clerk', 'leader'];

/** An account before it exists; unitId null sees everything, which only superiors and administrators may. */
export const newAccount = z
  .object({
    username: z.string().trim().toLowerCase().regex(usernamePattern, 'username'),
    name: z.string().trim().min(1).max(60),
    role: z.enum(roles),
    unitId: z.number().int().nullable(),
  })
  .refine((account) => account.unitId !== null || !needsUnit.includes(account.role), {
    path: ['unitId'],
    message: 'unitRequired',
  });
export type NewAccount = z.output<typeof newAccount>;

export const passwordLength = { min: 10, max: 128 } as const;
