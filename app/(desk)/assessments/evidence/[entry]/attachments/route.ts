import { z } from 'zod';

import { mayChangeEvidence } from '@/lib/data/assessment/judge';
import { refuse, route } from '@/lib/gate/route';
import { receiveAttachment } from '../../../../attachments/transfer-route';

const params = z.object({ entry: z.coerce.number().int().positive().max(2_147_483_647) });
const query = z.object({ name: z.string().min(1).max(1000) });

/** Adds the body as evidence of points given by hand; 404 from outside, and once the result is frozen. */
export const POST = route({ permission: 'assess', params, query }, async (asked) => {
  const { entry } = asked.params;
  if (!(await mayChangeEvidence(asked.scope, entry))) return refuse(404, 'gone', { code: 'gone' });
  return receiveAttachment({ ...asked, name: asked.query.name, of: { register: 'assessment-entries', id: entry } });
});
