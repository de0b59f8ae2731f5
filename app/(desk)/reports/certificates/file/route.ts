import { z } from 'zod';

import { certificateById } from '@/lib/data/certificates';
import { correctedLines } from '@/lib/domain/report/frozen';
import { refuse, route } from '@/lib/gate/route';

/**
 * A certificate as JSON: the file's hash, what was compared, the report that it was compared with, and which of its
 * numbers rest on corrected ones.
 */
export const GET = route(
  { permission: 'report', query: z.object({ id: z.coerce.number().int().positive() }) },
  async ({ scope, query }) => {
    const kept = await certificateById(scope, query.id);
    if (kept === null) return refuse(404, 'notFound');
    const name = `certificate-${kept.template}-${kept.unitCode}-${kept.period}.json`.replace(/[^\w.-]/g, '_');
    return new Response(`${JSON.stringify({ ...kept, corrected: correctedLines(kept.document) }, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
);
