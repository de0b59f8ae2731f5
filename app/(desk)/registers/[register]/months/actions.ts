'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { today } from '@/lib/clock';
import { transaction } from '@/lib/data/db';
import { enterMonth, saveDraft, withdrawEntry } from '@/lib/data/month-entry';
import type { EntryRefusal } from '@/lib/domain/entry/month-entry';
import { NOTE_LENGTH } from '@/lib/domain/entry/month-entry';
import { enterableRegisters } from '@/lib/domain/measure/entered';
import type { Result } from '@/lib/domain/result';
import { action } from '@/lib/gate/action';

const schema = z.object({
  register: z.enum(enterableRegisters),
  unitId: z.int().positive().max(2_147_483_647),
  month: z
    .int()
    .min(190_001)
    .max(219_912)
    .refine((month) => month % 100 >= 1 && month % 100 <= 12, 'month'),
  texts: z.record(z.string().max(100), z.string().max(40)),
  note: z.string().max(NOTE_LENGTH),
  version: z.int().nonnegative(),
});

type Outcome =
  { readonly kind: 'saved'; readonly version: number } | { readonly kind: 'refused'; readonly refusal: EntryRefusal };

function answer(saved: Result<{ readonly version: number } | null, EntryRefusal>): { ok: true; value: Outcome } {
  if (!saved.ok) return { ok: true, value: { kind: 'refused', refusal: saved.error } };
  revalidatePath('/registers/[register]/months', 'page');
  return { ok: true, value: { kind: 'saved', version: saved.value?.version ?? 0 } };
}

/** Enters a month's numbers: all or none. */
export const enterMonthNumbers = action(
  { name: 'registers.monthEntry', permission: 'record', schema },
  async (given, { scope }) => answer(await transaction((tx) => enterMonth(tx, scope, { given, today: today() }))),
);

export const saveMonthDraft = action(
  { name: 'registers.monthDraft', permission: 'record', schema },
  async (given, { scope }) => answer(await transaction((tx) => saveDraft(tx, scope, given))),
);

export const withdrawMonthNumbers = action(
  { name: 'registers.monthWithdraw', permission: 'record', schema },
  async (given, { scope }) => answer(await transaction((tx) => withdrawEntry(tx, scope, given))),
);
