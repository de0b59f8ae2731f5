import 'server-only';

import { forbidden, redirect } from 'next/navigation';

import { homeUnit } from '../data/org-units';
import type { Permission } from '../domain/access';
import type { OrgUnit } from '../domain/org-unit';
import type { OrgScope } from '../domain/scope';
import { authorize } from './authorize';
import { currentUser, type SignedIn } from './session';

export interface Guarded {
  readonly scope: OrgScope;
  readonly user: SignedIn;
  /** the unit at the top of the scope */
  readonly home: OrgUnit;
}

async function admitted(permission: Permission): Promise<{ scope: OrgScope; user: SignedIn }> {
  const user = await currentUser();
  if (user === null) redirect('/login');
  const scope = authorize(user, permission);
  if (!scope.ok) forbidden();
  return { scope: scope.value, user };
}

/**
 * First line of every page: to /login when nobody is signed in, 403 without the permission,
 * and in an empty installation to the place where the first unit is made.
 */
export async function guardPage(permission: Permission): Promise<Guarded> {
  const { scope, user } = await admitted(permission);
  const home = await homeUnit(scope);
  if (home !== null) return { scope, user, home };
  if (user.role !== 'administrator') forbidden();
  redirect('/admin/units');
}

/** For pages that must work before there is any unit. */
export async function guardAdmin(): Promise<{ scope: OrgScope; user: SignedIn; home: OrgUnit | null }> {
  const guarded = await admitted('administer');
  return { ...guarded, home: await homeUnit(guarded.scope) };
}
