import { z } from 'zod';

import { registerNames } from '@/lib/domain/register/definition';
import { route } from '@/lib/gate/route';
import { receiveAttachment } from '../../../../attachments/transfer-route';

const params = z.object({
  register: z.enum(registerNames),
  id: z.coerce.number().int().positive().max(2_147_483_647),
});
const query = z.object({ name: z.string().min(1).max(1000) });

/** Adds the body to the case as a file called ?name=; answers {id}, or {error, detail} with a refusal. */
export const POST = route({ permission: 'record', params, query }, async (asked) =>
  receiveAttachment({ ...asked, name: asked.query.name, of: asked.params }),
);
