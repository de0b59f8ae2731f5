'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { importNames } from '@/lib/domain/import/target';
import { action } from '@/lib/gate/action';
import { reviewImport } from './review-action';

const schema = z.object({
  token: z.string().length(32),
  register: z.enum(importNames),
  unit: z.string().max(100).nullable(),
  sheet: z.string().max(100).nullable(),
  mapping: z
    .array(z.object({ heading: z.string().max(500), fields: z.array(z.string().max(50)).max(10).readonly() }))
    .max(500)
    .readonly()
    .nullable(),
});

export const checkImport = action({ name: 'checkImport', permission: 'record', schema }, async (order, caller) => {
  return reviewImport(order, caller, 'dryRun');
});

export const applyImport = action({ name: 'applyImport', permission: 'record', schema }, async (order, caller) => {
  const review = await reviewImport(order, caller, 'apply');
  revalidatePath('/', 'layout');
  return review;
});
