'use server';

import { revalidatePath } from 'next/cache';

import { saveIndicatorSettings } from '@/lib/data/indicator-settings';
import { indicatorSettings } from '@/lib/domain/indicator/settings';
import { action } from '@/lib/gate/action';

export const save = action(
  { name: 'indicators.settings', permission: 'administer', schema: indicatorSettings },
  async (settings, { scope }) => {
    const saved = await saveIndicatorSettings(scope, settings);
    // Ranks and scores stand on many pages.
    if (saved.ok) revalidatePath('/', 'layout');
    return saved;
  },
);
