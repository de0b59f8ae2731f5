'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { mayChangeEvidence } from '@/lib/data/assessment/judge';
import { removeAttachment } from '@/lib/data/attachments';
import { action } from '@/lib/gate/action';

const id = z.int().positive().max(2_147_483_647);

/** Evidence goes only while the points may still change. */
export const deleteEvidence = action(
  {
    name: 'assessment.evidence.delete',
    permission: 'assess',
    schema: z.object({ register: z.literal('assessment-entries'), id, attachment: id }),
  },
  async ({ id: entry, attachment }, { scope }) => {
    if (!(await mayChangeEvidence(scope, entry))) return { ok: false, error: 'gone' };
    const removed = await removeAttachment(scope, { register: 'assessment-entries', id: entry, attachment });
    if (!removed.ok) return { ok: false, error: removed.error.code };
    revalidatePath('/assessments', 'layout');
    return removed;
  },
);
