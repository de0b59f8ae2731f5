'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { removeAttachment } from '@/lib/data/attachments';
import { dropLetter, writeLetter } from '@/lib/data/reporting/letters';
import { action } from '@/lib/gate/action';

const id = z.int().positive().max(2_147_483_647);
const key = z.object({ unitId: id, year: z.int().min(1990).max(2199) });
const words = z.string().trim().min(1, 'required').max(100);
const done = { ok: true, value: null } as const;

const refresh = (): void => revalidatePath('/targets', 'layout');

export const saveLetter = action(
  {
    name: 'letter.save',
    permission: 'accept',
    schema: key.extend({
      signedOn: z.iso.date(),
      signedBy: words,
      signedWith: words,
      docNo: z.string().trim().max(100),
    }),
  },
  async (letter, { scope }) => {
    await writeLetter(scope, { ...letter, docNo: letter.docNo === '' ? null : letter.docNo });
    refresh();
    return done;
  },
);

export const removeLetter = action(
  { name: 'letter.delete', permission: 'accept', schema: key },
  async (asked, { scope }) => {
    await dropLetter(scope, asked);
    refresh();
    return done;
  },
);

export const deleteScan = action(
  {
    name: 'letter.scan.delete',
    permission: 'accept',
    schema: z.object({ register: z.literal('target-letters'), id, attachment: id }),
  },
  async (of, { scope }) => {
    const removed = await removeAttachment(scope, of);
    if (!removed.ok) return { ok: false, error: removed.error.code };
    refresh();
    return removed;
  },
);
