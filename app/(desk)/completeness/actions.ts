'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { today } from '@/lib/clock';
import { setDueWorkday } from '@/lib/data/reporting/matrix';
import { writeNote } from '@/lib/data/reporting/plausible';
import { takeMonthStep } from '@/lib/data/reporting/submission';
import { checkedMeasures } from '@/lib/domain/plausibility/checked';
import type { Step } from '@/lib/domain/submission';
import { action, type Caller } from '@/lib/gate/action';

const id = z.int().positive().max(2_147_483_647);
const month = z.int().min(190_001).max(219_912);
const unitMonth = z.object({ unitId: id, month });

async function step({ scope }: Caller, key: z.output<typeof unitMonth>, taken: Step) {
  const result = await takeMonthStep(scope, { unitId: key.unitId, month: key.month, step: taken, today: today() });
  if (!result.ok) return { ok: false as const, error: result.error.code };
  revalidatePath('/completeness', 'layout');
  return { ok: true as const, value: null };
}

/** The unit hands its month in. */
export const submitMonth = action(
  { name: 'completeness.submit', permission: 'submit', schema: unitMonth },
  (key, caller) => step(caller, key, { do: 'submit' }),
);

export const acceptMonth = action(
  { name: 'completeness.accept', permission: 'accept', schema: unitMonth },
  (key, caller) => step(caller, key, { do: 'accept' }),
);

/** One register of the month goes back with a reason; of an accepted month this opens it for a correction. */
export const returnCell = action(
  {
    name: 'completeness.return',
    permission: 'accept',
    schema: unitMonth.extend({ cell: z.string().min(1).max(200), reason: z.string().max(500) }),
  },
  ({ cell, reason, ...key }, caller) => step(caller, key, { do: 'return', cell, reason }),
);

/** Why a number that looks wrong is right. */
export const explainCell = action(
  {
    name: 'completeness.explain',
    permission: 'submit',
    schema: unitMonth.extend({ measure: z.enum(checkedMeasures), text: z.string().max(1000) }),
  },
  async (note, { scope }) => {
    await writeNote(scope, note);
    revalidatePath('/completeness', 'layout');
    return { ok: true, value: null };
  },
);

/** The rule of the whole county: a leader sees only one unit of it. */
export const saveDueWorkday = action(
  { name: 'completeness.due', permission: 'accept', schema: z.object({ workday: z.int().min(1).max(20) }) },
  async ({ workday }, { scope, user }) => {
    if (user.role === 'leader') return { ok: false, error: 'forbidden' };
    await setDueWorkday(scope, workday);
    revalidatePath('/completeness', 'layout');
    return { ok: true, value: null };
  },
);
