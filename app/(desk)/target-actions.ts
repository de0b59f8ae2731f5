'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { writeTarget } from '@/lib/data/reporting/targets';
import { boardCodes } from '@/lib/domain/figure/board';
import { action } from '@/lib/gate/action';

/** What the year asks of an indicator on the dashboard; null takes the target away. */
export const saveTarget = action(
  {
    name: 'dashboard.target',
    permission: 'accept',
    schema: z.object({
      unitId: z.int().positive().max(2_147_483_647),
      year: z.int().min(1990).max(2199),
      code: z.enum(boardCodes),
      value: z.number().min(0).max(1e9).nullable(),
    }),
  },
  async (target, { scope }) => {
    await writeTarget(scope, target);
    revalidatePath('/');
    return { ok: true, value: null };
  },
);
