import 'server-only';

import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';

import { LockedMonthError } from '../data/reporting/locked-months';
import { OutOfScopeError } from '../data/unit-within';
import type { Permission } from '../domain/access';
import type { ActionResult } from '../domain/action-result';
import { monthText } from '../domain/period';
import type { RowProblem } from '../domain/register/definition';
import type { OrgScope } from '../domain/scope';
import { authorize } from './authorize';
import { currentUser, type SignedIn } from './session';

export interface ActionRule<S extends z.ZodType> {
  /** for the server log */
  readonly name: string;
  readonly permission: Permission;
  readonly schema: S;
}

export interface Caller {
  readonly scope: OrgScope;
  readonly user: SignedIn;
}

type Handler<S extends z.ZodType, T> = (input: z.output<S>, caller: Caller) => Promise<ActionResult<T>>;

const plain = (input: unknown): unknown => (input instanceof FormData ? Object.fromEntries(input) : input);

/** A zod issue as a problem beside its field; the code is a message key under problems.*. */
const problemOf = (issue: z.core.$ZodIssue): RowProblem => ({
  field: issue.path.join('.'),
  code: issue.code === 'custom' ? issue.message : issue.code,
});

/** A bug is logged with the action's name; the user gets a code. redirect() and forbidden() pass through. */
async function safely<T>(name: string, work: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof OutOfScopeError) return { ok: false, error: 'forbidden' };
    if (error instanceof LockedMonthError) {
      const found = error.months.map(monthText).join(', ');
      return { ok: false, error: 'invalid', problems: [{ field: '', code: 'monthLocked', found }] };
    }
    console.error(`action ${name}:`, error);
    return { ok: false, error: 'unexpected' };
  }
}

/**
 * A server action behind the gate: errors 'unauthenticated', 'forbidden', 'invalid' (with problems), 'unexpected',
 * or the handler's own. Whether a unit lies inside `scope` is asked by the handler (unitInScope) or by lib/data.
 */
export function action<S extends z.ZodType, T>(rule: ActionRule<S>, handler: Handler<S, T>) {
  return async (input: z.input<S> | FormData): Promise<ActionResult<T>> =>
    safely(rule.name, async () => {
      const user = await currentUser();
      if (user === null) return { ok: false, error: 'unauthenticated' };
      const scope = authorize(user, rule.permission);
      if (!scope.ok) return { ok: false, error: scope.error };
      const parsed = rule.schema.safeParse(plain(input));
      if (!parsed.success) return { ok: false, error: 'invalid', problems: parsed.error.issues.map(problemOf) };
      return handler(parsed.data, { scope: scope.value, user });
    });
}

/** For the few actions anybody may use, such as choosing a language. */
export function publicAction<S extends z.ZodType>(schema: S, handler: (input: z.output<S>) => Promise<void>) {
  return async (input: z.input<S>): Promise<void> => {
    const parsed = schema.safeParse(input);
    if (parsed.success) await handler(parsed.data);
  };
}
