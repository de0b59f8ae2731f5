'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { insertToken, revokeToken } from '@/lib/data/api-tokens';
import { transaction } from '@/lib/data/db';
import { newToken } from '@/lib/domain/api-token';
import { action } from '@/lib/gate/action';
import { hashOf, newSecret } from '@/lib/gate/api/token';
import { unitInScope } from '@/lib/gate/authorize';

const here = '/admin/api';

/** The new token, shown once. */
export const createToken = action(
  { name: 'apiToken.create', permission: 'administer', schema: newToken },
  async (token, { scope }) => {
    if ((await unitInScope(scope, token.unitId)) === null) return { ok: false, error: 'noUnit' };
    const secret = newSecret();
    await transaction((tx) => insertToken(tx, scope, { ...token, hash: hashOf(secret) }));
    revalidatePath(here);
    return { ok: true, value: secret };
  },
);

export const endToken = action(
  { name: 'apiToken.revoke', permission: 'administer', schema: z.number().int() },
  async (id, { scope }) => {
    const revoked = await transaction((tx) => revokeToken(tx, scope, id));
    if (!revoked) return { ok: false, error: 'noToken' };
    revalidatePath(here);
    return { ok: true, value: null };
  },
);
