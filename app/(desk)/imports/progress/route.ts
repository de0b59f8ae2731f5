import { z } from 'zod';

import { importProgress } from '@/lib/data/import/progress';
import { findUpload } from '@/lib/data/import/uploads';
import { refuse, route } from '@/lib/gate/route';

/** How many rows of a running check or import have been read; null when none is running. */
export const GET = route(
  { permission: 'record', query: z.object({ token: z.string().length(32) }) },
  async ({ query, user }) => {
    if ((await findUpload(query.token, user.id)) === null) return refuse(404, 'expired');
    return Response.json(importProgress(query.token), { headers: { 'cache-control': 'no-store' } });
  },
);
