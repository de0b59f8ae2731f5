import { z } from 'zod';

import { route } from '@/lib/gate/route';
import { receiveAttachment } from '../../../../attachments/transfer-route';

const params = z.object({ letter: z.coerce.number().int().positive().max(2_147_483_647) });
const query = z.object({ name: z.string().min(1).max(1000) });

/** Adds the body as a scan of the signed letter. */
export const POST = route({ permission: 'accept', params, query }, async (asked) =>
  receiveAttachment({
    ...asked,
    name: asked.query.name,
    of: { register: 'target-letters', id: asked.params.letter },
  }),
);
