import 'server-only';

import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { username } from 'better-auth/plugins';

import { prisma } from '../data/db';
import { authSecret, env } from '../env';
import { admit, passed } from './lock-out';
import { isForeign, ownOrigins } from './origin';
import { passwordLength } from '../domain/account';
import { hashPassword, verifyPassword } from './password';

const signInPath = '/sign-in/username';
const HOURS = 3600;

const nameIn = (body: unknown): string => {
  const value = (body as { username?: unknown } | undefined)?.username;
  return typeof value === 'string' ? value.toLowerCase() : '';
};

const beforeSignIn = createAuthMiddleware(async (context) => {
  if (context.path !== signInPath) return;
  const refusal = await admit(nameIn(context.body));
  if (refusal !== null) throw new APIError('FORBIDDEN', { code: refusal, message: refusal });
});

const afterSignIn = createAuthMiddleware(async (context) => {
  const user = context.context.newSession?.user;
  if (context.path === signInPath && user !== undefined) await passed(user.id);
});

function build() {
  const { publicUrl, port } = env();
  return betterAuth({
    appName: 'sunledger',
    baseURL: publicUrl ?? `http://localhost:${port}`,
    secret: authSecret(),
    database: prismaAdapter(prisma(), { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    trustedOrigins: (request) => (request === undefined ? [] : ownOrigins(request.headers)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // A working day; not prolonged, because a page cannot set the cookie anew.
    session: { expiresIn: 12 * HOURS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // Counted per account in lock-out.ts: an address says nothing behind an office's single gateway.
    rateLimit: { enabled: false },
    advanced: {
      trustedProxyHeaders: false,
      // Said aloud: the library switches both off by itself where NODE_ENV or TEST says test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: publicUrl?.startsWith('https://') ?? false,
      cookiePrefix: 'sunledger',
      ipAddress: { disableIpTracking: true },
    },
    plugins: [username()],
    hooks: { before: beforeSignIn, after: afterSignIn },
  });
}

let built: ReturnType<typeof build> | undefined;

/** Made at first use, so that a build needs neither database nor secret. */
export const auth = (): ReturnType<typeof build> => (built ??= build());

const open = new Set([signInPath, '/sign-out']);

/** Only signing in and out are served over HTTP; all the library's other addresses do not exist. */
export async function serveAuth(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
  if (!open.has(path)) return Response.json({ error: 'not_found' }, { status: 404 });
  // The library asks for the origin only where a cookie comes along, and a first sign-in has none.
  if (isForeign(request)) return Response.json({ code: 'FOREIGN_ORIGIN' }, { status: 403 });
  return auth().handler(request);
}
