import { z } from 'zod';

import { route } from '@/lib/gate/route';
import { sendAttachment } from '../../../../../attachments/transfer-route';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const params = z.object({ letter: id, attachment: id });

/** The scan of a signed letter. */
export const GET = route({ permission: 'read', params }, async ({ scope, params: { letter, attachment } }) =>
  sendAttachment(scope, { register: 'target-letters', id: letter, attachment }),
);
