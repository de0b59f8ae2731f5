import 'server-only';

import { createHash, randomBytes } from 'node:crypto';

import { useToken, type ApiTokenRow } from '../../data/api-tokens';

const PREFIX = 'slg_';

/** 256 random bits need no slow hash: nobody guesses them, and a look-up by hash is one index probe. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const newSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

/** The token of `Authorization: Bearer slg_…`; null when it is missing, unknown or revoked. */
export async function tokenOf(headers: Headers): Promise<ApiTokenRow | null> {
  const [scheme, secret] = (headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !secret?.startsWith(PREFIX)) return null;
  return useToken(hashOf(secret));
}
