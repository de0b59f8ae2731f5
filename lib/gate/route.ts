import 'server-only';

import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';

import type { Permission } from '../domain/access';
import { LockedMonthError } from '../data/reporting/locked-months';
import { OutOfScopeError } from '../data/unit-within';
import { type Caller } from './action';
import { authorize } from './authorize';
import { isForeign } from './origin';
import { userOf } from './session';

export interface RouteRule<Q extends z.ZodType, B extends z.ZodType, P extends z.ZodType> {
  readonly permission: Permission;
  /** of the search parameters, each a string */
  readonly query?: Q;
  /** of a JSON body; without it the handler reads request itself */
  readonly body?: B;
  /** of the dynamic segments */
  readonly params?: P;
}

export interface RouteInput<Q, B, P> extends Caller {
  readonly request: Request;
  readonly query: Q;
  readonly body: B;
  readonly params: P;
}

interface Segments {
  readonly params: Promise<unknown>;
}

export const refuse = (status: number, error: string, detail?: unknown): Response =>
  Response.json(detail === undefined ? { error } : { error, detail }, { status });

const jsonOf = (request: Request): Promise<unknown> => request.json().catch(() => undefined);

/** Absent schema: the value is undefined, whatever was sent. */
export async function accept<S extends z.ZodType>(schema: S | undefined, value: () => unknown): Promise<z.output<S>> {
  // Without a schema S is ZodUndefined, whose output is undefined.
  return schema === undefined ? (undefined as z.output<S>) : schema.parse(await value());
}

/**
 * A route handler behind the gate. Refuses with JSON {error}: 401 not signed in, 403 no right or a unit outside,
 * 400 wrong query, body or segments. The handler gets what the schemas made of them.
 */
export function route<
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  P extends z.ZodType = z.ZodUndefined,
>(rule: RouteRule<Q, B, P>, handler: (input: RouteInput<z.output<Q>, z.output<B>, z.output<P>>) => Promise<Response>) {
  return async (request: Request, segments: Segments): Promise<Response> => {
    if (isForeign(request)) return refuse(403, 'foreign_origin');
    const user = await userOf(request.headers);
    if (user === null) return refuse(401, 'unauthenticated');
    const scope = authorize(user, rule.permission);
    if (!scope.ok) return refuse(403, scope.error);
    return answer(async () => {
      const query = await accept(rule.query, () => Object.fromEntries(new URL(request.url).searchParams));
      const body = await accept(rule.body, () => jsonOf(request));
      const params = await accept(rule.params, () => segments.params);
      return handler({ request, user, scope: scope.value, query, body, params });
    });
  };
}

async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof z.ZodError) return refuse(400, 'invalid', z.treeifyError(error));
    if (error instanceof OutOfScopeError) return refuse(403, 'forbidden');
    if (error instanceof LockedMonthError) return refuse(409, 'monthLocked', error.months);
    console.error('route:', error);
    return refuse(500, 'unexpected');
  }
}
