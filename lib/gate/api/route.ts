import 'server-only';

import { z } from 'zod';

import { LockedMonthError } from '../../data/reporting/locked-months';
import { OutOfScopeError } from '../../data/unit-within';
import { spend, type Allowance } from '../../domain/api-token';
import type { OrgScope } from '../../domain/scope';
import { now } from '../../clock';
import { mint } from '../authorize';
import { accept } from '../route';
import { tokenOf } from './token';

interface Schemas<Q extends z.ZodType, B extends z.ZodType, P extends z.ZodType> {
  /** only tokens that may hand rows in */
  readonly records?: true;
  readonly query: Q;
  readonly body?: B;
  readonly params?: P;
}

export interface ApiInput<Q, B, P> {
  readonly scope: OrgScope;
  readonly query: Q;
  readonly body: B;
  readonly params: P;
}

interface Segments {
  readonly params: Promise<unknown>;
}

/** Of one process; a restart gives every token its burst again. */
const allowances = new Map<number, Allowance>();

const problem = (status: number, error: string, more: Readonly<Record<string, unknown>> = {}): Response =>
  Response.json({ error, ...more }, { status, headers: { 'cache-control': 'no-store' } });

function overspent(id: number): Response | null {
  const { allowed, next, retryAfter } = spend(allowances.get(id), now().getTime());
  allowances.set(id, next);
  if (allowed) return null;
  const response = problem(429, 'tooManyRequests', { retryAfter });
  response.headers.set('retry-after', String(retryAfter));
  return response;
}

const MAX_BODY = 20 * 1024 * 1024;

class BadJson extends Error {}

async function json(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > MAX_BODY) throw new BadJson('bodyTooLarge');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadJson('notJson');
  }
}

/**
 * A route for other systems, behind a token. Refuses with {error}: 401 no live token, 403 no right or a unit outside its
 * subtree, 400 wrong query or body, 409 an accepted month, 429 too many requests (with retry-after).
 */
export function apiRoute<
  Q extends z.ZodType,
  B extends z.ZodType = z.ZodUndefined,
  P extends z.ZodType = z.ZodUndefined,
>(rule: Schemas<Q, B, P>, handler: (input: ApiInput<z.output<Q>, z.output<B>, z.output<P>>) => Promise<unknown>) {
  return async (request: Request, segments: Segments): Promise<Response> => {
    const token = await tokenOf(request.headers);
    if (token === null) return problem(401, 'unauthenticated');
    const refused = overspent(token.id);
    if (refused !== null) return refused;
    if (rule.records === true && !token.mayRecord) return problem(403, 'forbidden');
    const scope = mint({ actor: `api:${token.name}`, role: 'clerk', path: token.unitPath });
    return answered(async () => {
      const query = await accept(rule.query, () => Object.fromEntries(new URL(request.url).searchParams));
      const params = await accept(rule.params, () => segments.params);
      const body = await accept(rule.body, () => json(request));
      return handler({ scope, query, body, params });
    });
  };
}

async function answered(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (error instanceof z.ZodError) return problem(400, 'invalid', { detail: z.treeifyError(error) });
    if (error instanceof BadJson) return problem(400, error.message);
    if (error instanceof OutOfScopeError) return problem(403, 'forbidden');
    if (error instanceof LockedMonthError) return problem(409, 'monthLocked', { months: error.months });
    console.error('api:', error);
    return problem(500, 'unexpected');
  }
}
