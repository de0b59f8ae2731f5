'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';

import { today } from '@/lib/clock';
import { giveNotice, givePoints } from '@/lib/data/assessment/judge';
import { moveAssessment } from '@/lib/data/assessment/move';
import { readMinimum } from '@/lib/data/comparison';
import { decideObjection, objectTo } from '@/lib/data/assessment/objections';
import { dropDraft, saveScheme } from '@/lib/data/assessment/save-scheme';
import { assessmentScheme } from '@/lib/domain/assessment/scheme';
import { action } from '@/lib/gate/action';
import { explainer } from '@/lib/i18n/explain-assessment';

const id = z.int().positive().max(2_147_483_647);
const reason = z.string().max(500);
const item = z.string().min(1).max(20);
const points = z.number().min(0).max(1000).multipleOf(0.01);
const done = { ok: true, value: null } as const;

const refresh = (): void => revalidatePath('/assessments', 'layout');

export const saveAssessment = action(
  {
    name: 'assessment.save',
    permission: 'assess',
    schema: z.object({ id: id.nullable(), unitId: id, version: z.int().min(0), scheme: assessmentScheme }),
  },
  async (saved, { scope }) => {
    const result = await saveScheme(scope, saved);
    if (result.ok) {
      refresh();
      return { ok: true, value: { id: result.value } };
    }
    if ('problems' in result.error) return { ok: false, error: 'invalid', problems: result.error.problems };
    return { ok: false, error: result.error.error };
  },
);

export const deleteDraft = action(
  { name: 'assessment.delete', permission: 'assess', schema: z.object({ id }) },
  async (asked, { scope }) => {
    const result = await dropDraft(scope, asked.id);
    if (result.ok) refresh();
    return result;
  },
);

const step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('open'), objectUntil: z.iso.date() }),
  z.object({ do: z.literal('withdraw'), reason }),
  z.object({ do: z.literal('freeze') }),
]);

export const takeStep = action(
  { name: 'assessment.step', permission: 'assess', schema: z.object({ id, version: z.int().min(0), step }) },
  async (move, { scope }) => {
    const result = await moveAssessment(scope, {
      ...move,
      today: today(),
      explain: await explainer(await readMinimum()),
    });
    if (!result.ok) return result;
    refresh();
    return done;
  },
);

export const judgeItem = action(
  {
    name: 'assessment.points',
    permission: 'assess',
    schema: z.object({ id, unitId: id, item, points: points.nullable(), reason }),
  },
  async (given, { scope }) => {
    const result = await givePoints(scope, { ...given, today: today() });
    if (!result.ok) return result;
    refresh();
    return done;
  },
);

export const nameUnit = action(
  {
    name: 'assessment.notice',
    permission: 'assess',
    schema: z.object({
      id,
      unitId: id,
      notice: z.enum(['commended', 'criticised', 'none']).nullable(),
      reason,
    }),
  },
  async (given, { scope }) => {
    const result = await giveNotice(scope, { ...given, today: today() });
    if (result.ok) refresh();
    return result;
  },
);

export const objectToItem = action(
  {
    name: 'assessment.object',
    permission: 'object',
    schema: z.object({ id, unitId: id, item, text: z.string().max(1000) }),
  },
  async (asked, { scope }) => {
    const result = await objectTo(scope, { ...asked, today: today() });
    if (result.ok) refresh();
    return result;
  },
);

const decision = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('upheld'), points, reason }),
  z.object({ outcome: z.literal('rejected'), reason }),
]);

export const decide = action(
  { name: 'assessment.decide', permission: 'assess', schema: z.object({ id, objection: id, decision }) },
  async (asked, { scope }) => {
    const result = await decideObjection(scope, asked);
    if (result.ok) refresh();
    return result;
  },
);
