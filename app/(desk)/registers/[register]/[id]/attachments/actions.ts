'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { removeAttachment } from '@/lib/data/attachments';
import { registerNames } from '@/lib/domain/register/definition';
import { action } from '@/lib/gate/action';

const id = z.int().positive().max(2_147_483_647);

export const deleteAttachment = action(
  {
    name: 'attachments.delete',
    permission: 'record',
    schema: z.object({ register: z.enum(registerNames), id, attachment: id }),
  },
  async (of, { scope }) => {
    const removed = await removeAttachment(scope, of);
    if (!removed.ok) return { ok: false, error: removed.error.code };
    revalidatePath('/registers/[register]/[id]', 'page');
    return removed;
  },
);
