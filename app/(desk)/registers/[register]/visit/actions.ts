'use server';

import { z } from 'zod';

import { saveVisit } from '@/lib/data/inspection-visit';
import { checkItems } from '@/lib/domain/inspection';
import { action } from '@/lib/gate/action';

const text = z.string().max(500);
const schema = z.object({
  unitId: z.int().positive().max(2_147_483_647),
  head: z.object({ round: text, inspectedOn: z.string().max(10), inspector: text }),
  items: z
    .array(
      z.object({
        item: z.enum(checkItems),
        result: z.enum(['passed', 'finding']),
        finding: z.string().max(10_000),
        severity: z.string().max(20),
        dueOn: z.string().max(10),
        fullPoints: z.string().max(24),
        points: z.string().max(24),
      }),
    )
    .max(checkItems.length),
});

export const saveInspectionVisit = action(
  { name: 'inspections.visit', permission: 'record', schema },
  async (visit, { scope }) => {
    const saved = await saveVisit(scope, visit);
    return saved.ok ? saved : { ok: false, error: 'invalid', problems: saved.error };
  },
);
