'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';

import { publicAction } from '@/lib/gate/action';
import { endSession } from '@/lib/gate/session';

/** Without a permission: an account whose unit was taken away can still leave. */
export const signOut = publicAction(z.undefined(), async () => {
  await endSession();
  redirect('/login');
});
