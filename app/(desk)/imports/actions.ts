'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { undoImport } from '@/lib/data/import/undo';
import { FILES_MAX } from '@/lib/domain/import/review';
import { importNames } from '@/lib/domain/import/target';
import { action } from '@/lib/gate/action';
import { reviewImport } from './review-action';

const field = z.string().max(50);
const month = z.number().int().min(190001).max(999912);
const file = z.object({
  token: z.string().length(32),
  sheet: z.string().max(100).nullable(),
  encoding: z.string().max(40).nullable(),
  headerRow: z.number().int().min(1).max(1_000_000).nullable(),
  mapping: z
    .array(z.object({ heading: z.string().max(500), fields: z.array(field).max(10).readonly() }))
    .max(500)
    .readonly()
    .nullable(),
});
const schema = z.object({
  register: z.enum(importNames),
  unit: z.string().max(100).nullable(),
  period: z.object({ from: month, to: month }).nullable(),
  constants: z.record(field, z.string().max(2000)),
  values: z.record(field, z.record(z.string().max(200), z.string().max(200))),
  files: z.array(file).min(1).max(FILES_MAX).readonly(),
});

export const checkImport = action({ name: 'checkImport', permission: 'record', schema }, async (order, caller) =>
  reviewImport(order, caller, 'dryRun'),
);

export const applyImport = action({ name: 'applyImport', permission: 'record', schema }, async (order, caller) => {
  const review = await reviewImport(order, caller, 'apply');
  revalidatePath('/', 'layout');
  return review;
});

const batch = z.object({ id: z.number().int().positive() });

/** A refusal is an answer here: it names the rows that somebody has touched. */
export const undoOneImport = action(
  { name: 'undoImport', permission: 'record', schema: batch },
  async ({ id }, caller) => {
    const value = await undoImport(caller.scope, id);
    if (value.ok) revalidatePath('/', 'layout');
    return { ok: true, value };
  },
);
