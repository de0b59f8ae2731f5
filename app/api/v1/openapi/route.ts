import { openApiDocument } from '@/lib/gate/api/openapi';

/** Says what there is, not what is in it: readable without a token, like any manual. */
export const GET = (): Response => Response.json(openApiDocument());
