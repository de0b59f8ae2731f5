'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { action } from '@/lib/gate/action';
import { reviewDivisions } from './review-action';

const schema = z.object({ code: z.string().regex(/^(all|\d{2}|\d{4}|\d{6}|\d{9})$/) });

export const checkDivisions = action(
  { name: 'divisions.check', permission: 'administer', schema },
  ({ code }, caller) => reviewDivisions(code, caller, 'dryRun'),
);

export const applyDivisions = action(
  { name: 'divisions.apply', permission: 'administer', schema },
  async ({ code }, caller) => {
    const review = await reviewDivisions(code, caller, 'apply');
    revalidatePath('/', 'layout');
    return review;
  },
);
