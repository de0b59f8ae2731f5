import type { z } from 'zod';

import { listUnits } from '@/lib/data/org-units';
import { noQuery, type unitsAnswer } from '@/lib/domain/api-schemas';
import { apiRoute } from '@/lib/gate/api/route';

type Answer = z.infer<typeof unitsAnswer>;

export const GET = apiRoute({ query: noQuery }, async ({ scope }): Promise<Answer> => {
  const units = await listUnits(scope);
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  return {
    units: units.map(({ code, name, kind, parentId, validFrom, validTo }) => ({
      code,
      name,
      kind,
      parentCode: parentId === null ? null : (codes.get(parentId) ?? null),
      validFrom,
      validTo,
    })),
  };
});
