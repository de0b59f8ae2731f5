'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { saveCalendarYear, saveHotlineDays, saveObjectionDays } from '@/lib/data/calendar-save';
import { HOTLINE_DAYS_MAX, OBJECTION_DAYS_MAX } from '@/lib/domain/deadline/limits';
import { isCalendarYear } from '@/lib/domain/holiday-notice';
import { action } from '@/lib/gate/action';
import { shownOutcome } from './shown-outcome';

const day = z.object({ date: z.string().max(10), workday: z.boolean(), name: z.string().max(50) });

/** Tries or keeps the days off of one year. What cannot be right was said by the form; here it is refused. */
export const saveYear = action(
  {
    name: 'calendar.save',
    permission: 'administer',
    schema: z.object({
      year: z.int().refine(isCalendarYear),
      days: z.array(day).max(366),
      mode: z.enum(['preview', 'apply']),
    }),
  },
  async (save, { scope }) => {
    const saved = await saveCalendarYear(scope, save);
    if (!saved.ok) return { ok: false, error: 'invalid' };
    if (save.mode === 'apply') revalidatePath('/', 'layout');
    return { ok: true, value: shownOutcome(saved.value) };
  },
);

export const saveHotline = action(
  {
    name: 'hotlineDays.save',
    permission: 'administer',
    schema: z.object({ days: z.int().min(1).max(HOTLINE_DAYS_MAX) }),
  },
  async ({ days }, { scope }) => {
    const outcome = await saveHotlineDays(scope, days);
    revalidatePath('/', 'layout');
    return { ok: true, value: shownOutcome(outcome) };
  },
);

export const saveObjection = action(
  {
    name: 'objectionDays.save',
    permission: 'administer',
    schema: z.object({ days: z.int().min(1).max(OBJECTION_DAYS_MAX).nullable() }),
  },
  async ({ days }, { scope }) => {
    const outcome = await saveObjectionDays(scope, days);
    revalidatePath('/', 'layout');
    return { ok: true, value: shownOutcome(outcome) };
  },
);
