import 'server-only';

import { env } from '../env';

/** The host a browser asked for is our own, whatever name the office gave the machine; so is the public address. */
export function ownOrigins(headers: Headers): string[] {
  const host = headers.get('host');
  const { publicUrl } = env();
  return [...(host ? [`http://${host}`] : []), ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin])];
}

/** A page of another site must neither post with our cookie nor sign somebody in under its own name. */
export function isForeign(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const origin = request.headers.get('origin');
  return origin !== null && !ownOrigins(request.headers).includes(origin);
}
