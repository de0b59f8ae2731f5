import { z } from 'zod';

import { addAttachment } from '@/lib/data/attachments';
import { dropUpload, findUpload, keepUpload, UploadTooBig, type Incoming } from '@/lib/data/import/uploads';
import { contentOf } from '@/lib/documents/attachment-type';
import { acceptContent, ATTACHMENT_MB, plainName, type Refusal } from '@/lib/domain/attachment';
import { registerNames } from '@/lib/domain/register/definition';
import { err, type Result } from '@/lib/domain/result';
import { refuse, route } from '@/lib/gate/route';

const params = z.object({
  register: z.enum(registerNames),
  id: z.coerce.number().int().positive().max(2_147_483_647),
});
const query = z.object({ name: z.string().min(1).max(1000) });

const statuses: Readonly<Record<Refusal['code'], number>> = {
  empty: 400,
  unknown: 415,
  type: 415,
  ending: 415,
  tooBig: 413,
  tooMany: 409,
  twice: 409,
  gone: 404,
};
const answer = (refusal: Refusal): Response => refuse(statuses[refusal.code], refusal.code, refusal);

interface Received {
  readonly path: string;
  readonly name: string;
}

/** The body streams to disk first, so that a slow line holds no database connection; then its content decides. */
async function received<T>(
  incoming: Incoming,
  use: (file: Received) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const token = await keepUpload(incoming).catch((error: unknown) => {
    if (error instanceof UploadTooBig) return null;
    throw error;
  });
  if (token === null) return err({ code: 'tooBig', expected: String(ATTACHMENT_MB) });
  try {
    const file = await findUpload(token, incoming.owner);
    return file === null ? err({ code: 'empty' }) : await use({ path: file.path, name: incoming.name });
  } finally {
    await dropUpload(token);
  }
}

/** Adds the body to the case as a file called ?name=; answers {id}, or {error, detail} with a refusal. */
export const POST = route(
  { permission: 'record', params, query },
  async ({ request, scope, user, params: of, query: asked }) => {
    if (request.body === null) return answer({ code: 'empty' });
    const name = plainName(asked.name);
    const incoming = { name, owner: user.id, body: request.body, maxBytes: ATTACHMENT_MB * 1_000_000 };
    const added = await received(incoming, async (file) => {
      const type = acceptContent(await contentOf(file.path), name);
      return type.ok ? addAttachment(scope, { ...of, ...file, mediaType: type.value }) : type;
    });
    return added.ok ? Response.json({ id: added.value }) : answer(added.error);
  },
);
