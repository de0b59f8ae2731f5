import { z } from 'zod';

import { route } from '@/lib/gate/route';
import { sendAttachment } from '../../../../../attachments/transfer-route';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const params = z.object({ entry: id, attachment: id });

/** Evidence, for who assesses and for the unit itself. */
export const GET = route({ permission: 'read', params }, async ({ scope, params: { entry, attachment } }) =>
  sendAttachment(scope, { register: 'assessment-entries', id: entry, attachment }),
);
