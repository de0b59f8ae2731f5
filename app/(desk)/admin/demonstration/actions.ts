'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { removeDemo } from '@/lib/data/demo';
import { action } from '@/lib/gate/action';

/** Everything goes but the account of whoever asks. */
export const remove = action(
  { name: 'demo.remove', permission: 'administer', schema: z.undefined() },
  async (_nothing, { scope, user }) => {
    const removed = await removeDemo(scope, { keep: user.id });
    if (removed.ok) revalidatePath('/', 'layout');
    return removed;
  },
);
