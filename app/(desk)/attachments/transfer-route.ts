import 'server-only';

import { addAttachment, openAttachment, type AttachmentOf, type CaseOf } from '@/lib/data/attachments';
import { dropUpload, findUpload, keepUpload, UploadTooBig, type Incoming } from '@/lib/data/import/uploads';
import { contentOf } from '@/lib/documents/attachment-type';
import { acceptContent, ATTACHMENT_MB, plainName, type Refusal } from '@/lib/domain/attachment';
import { err, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { downloadHeaders } from '@/lib/gate/download';
import { refuse } from '@/lib/gate/route';

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

interface Asked {
  readonly request: Request;
  readonly scope: OrgScope;
  readonly user: { readonly id: string };
  /** as the browser calls the file */
  readonly name: string;
  readonly of: CaseOf;
}

/** Keeps the body of a request as a file; answers {id}, or {error, detail} with a refusal. */
export async function receiveAttachment({ request, scope, user, name: given, of }: Asked): Promise<Response> {
  if (request.body === null) return answer({ code: 'empty' });
  const name = plainName(given);
  const incoming = { name, owner: user.id, body: request.body, maxBytes: ATTACHMENT_MB * 1_000_000 };
  const added = await received(incoming, async (file) => {
    const type = acceptContent(await contentOf(file.path), name);
    return type.ok ? addAttachment(scope, { ...of, ...file, mediaType: type.value }) : type;
  });
  return added.ok ? Response.json({ id: added.value }) : answer(added.error);
}

/** The file, piece by piece as the reader takes it. */
export async function sendAttachment(scope: OrgScope, of: AttachmentOf): Promise<Response> {
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
}
