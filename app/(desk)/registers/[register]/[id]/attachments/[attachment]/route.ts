import { z } from 'zod';

import { openAttachment } from '@/lib/data/attachments';
import { registerNames } from '@/lib/domain/register/definition';
import { downloadHeaders } from '@/lib/gate/download';
import { refuse, route } from '@/lib/gate/route';

const id = z.coerce.number().int().positive().max(2_147_483_647);
const params = z.object({ register: z.enum(registerNames), id, attachment: id });

/** The file, piece by piece as the reader takes it. */
export const GET = route({ permission: 'read', params }, async ({ scope, params: of }) => {
  const file = await openAttachment(scope, of);
  if (file === null) return refuse(404, 'gone');
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await file.pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(piece.value);
    },
    async cancel() {
      await file.pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      ...downloadHeaders({ name: file.name, plain: `attachment-${file.id}`, type: file.mediaType }),
      'content-length': String(file.size),
      etag: `"${file.sha256}"`,
    },
  });
});
