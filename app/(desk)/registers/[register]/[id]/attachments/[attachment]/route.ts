import { z } from 'zod';

import { registerNames } from '@/lib/domain/register/definition';
import { route } from '@/lib/gate/route';
import { sendAttachment } from '../../../../../attachments/transfer-route';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const params = z.object({ register: z.enum(registerNames), id, attachment: id });

/** The file, piece by piece as the reader takes it. */
export const GET = route({ permission: 'read', params }, async ({ scope, params: of }) => sendAttachment(scope, of));
