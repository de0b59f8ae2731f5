import { z } from 'zod';

import { homeUnit } from '@/lib/data/org-units';
import { searchUnits, unitsAround } from '@/lib/data/unit-choices';
import { unitKinds } from '@/lib/domain/org-unit';
import type { OrgScope } from '@/lib/domain/scope';
import { unitInScope } from '@/lib/gate/authorize';
import { route } from '@/lib/gate/route';

const query = z.object({
  search: z.string().max(100).optional(),
  /** code of the unit that stands in the field */
  near: z.string().max(40).optional(),
  /** the same by its number */
  id: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  open: z.literal('1').optional(),
  kinds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(unitKinds)))
    .optional(),
});

const headers = { 'cache-control': 'private, no-store' };

const named = async (scope: OrgScope, codeOrId: string | number | undefined) =>
  codeOrId === undefined ? null : unitInScope(scope, codeOrId);

/** What a field offers where the units of the scope are too many to go along: ?search= found, ?near= around a unit. */
export const GET = route({ permission: 'read', query }, async ({ scope, query: { search, near, id, open, kinds } }) => {
  const rule = { open: open === '1', ...(kinds === undefined ? {} : { kinds }) };
  if (search?.trim()) return Response.json(await searchUnits(scope, { search, ...rule }), { headers });
  const unit = (await named(scope, near ?? id)) ?? (await homeUnit(scope));
  const found = unit === null ? { units: [], more: false } : await unitsAround(scope, { unit, ...rule });
  return Response.json(found, { headers });
});
