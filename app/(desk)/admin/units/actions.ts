'use server';

import { revalidatePath } from 'next/cache';

import { saveUnit } from '@/lib/data/org-unit-save';
import { unitForm } from '@/lib/domain/unit-form';
import { action } from '@/lib/gate/action';

export const save = action(
  { name: 'orgUnit.save', permission: 'administer', schema: unitForm },
  async ({ mode, ...unit }, { scope }) => {
    const saved = await saveUnit(scope, mode, unit);
    if (!saved.ok) return { ok: false, error: 'invalid', problems: saved.error };
    // The unit's name stands in the frame of every page.
    revalidatePath('/', 'layout');
    return saved;
  },
);
