import { z } from 'zod';

import { findUpload, readRefused } from '@/lib/data/import/uploads';
import { route } from '@/lib/gate/route';

/** The refused rows of the last check or import of an upload, as CSV that Excel opens. */
export const GET = route(
  { permission: 'record', query: z.object({ token: z.string().length(32) }) },
  async ({ query, user }) => {
    const upload = await findUpload(query.token, user.id);
    const csv = upload && (await readRefused(query.token));
    if (csv === null) return new Response(null, { status: 404 });
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="refused.csv"',
        'cache-control': 'no-store',
      },
    });
  },
);
