'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { bulkChange } from '@/lib/data/register-bulk';
import { BULK_MOST } from '@/lib/domain/register/bulk';
import { registerNames } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { action } from '@/lib/gate/action';
import { askedList } from './asked-list';

const schema = z.object({
  register: z.enum(registerNames),
  target: z.union([
    z.object({ ids: z.array(z.int().positive().max(2_147_483_647)).min(1).max(BULK_MOST) }),
    z.object({ address: z.record(z.string().max(100), z.string().max(2000)) }),
  ]),
  field: z.string().max(100),
  input: z.union([z.string().max(500), z.array(z.string().max(200)).max(200)]),
  mode: z.enum(['dryRun', 'apply']),
});

/** One field of many rows: counted first, then written in one transaction. */
export const changeMany = action(
  { name: 'registers.bulk', permission: 'record', schema },
  async ({ target, ...change }, { scope }) => {
    const definition = registers[change.register];
    const rows = 'ids' in target ? target : await askedList({ scope, definition, params: target.address });
    if (rows === null) return { ok: false, error: 'forbidden' };
    const done = await bulkChange(scope, { ...change, target: rows });
    if (!done.ok) return { ok: false, ...done.error };
    if (change.mode === 'apply') revalidatePath('/registers/[register]', 'page');
    return done;
  },
);
