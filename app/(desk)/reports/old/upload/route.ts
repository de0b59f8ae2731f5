import { z } from 'zod';

import { keepUpload, UploadTooBig } from '@/lib/data/import/uploads';
import { OLD_REPORT_MB } from '@/lib/domain/report/reading/review';
import { route } from '@/lib/gate/route';

/** Takes an old report as the body; answers {token} for reading and accepting it. */
export const POST = route(
  { permission: 'report', query: z.object({ name: z.string().min(1).max(255) }) },
  async ({ request, query, user }) => {
    if (request.body === null) return Response.json({ error: 'emptyFile' }, { status: 400 });
    try {
      const upload = { name: query.name, owner: user.id, body: request.body, maxBytes: OLD_REPORT_MB * 1_000_000 };
      return Response.json({ token: await keepUpload(upload) });
    } catch (error) {
      if (error instanceof UploadTooBig) return Response.json({ error: 'tooBig' }, { status: 413 });
      throw error;
    }
  },
);
