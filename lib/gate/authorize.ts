import 'server-only';

import { findUnit } from '../data/org-units';
import { may, type Permission, type Role } from '../domain/access';
import type { OrgUnit } from '../domain/org-unit';
import { err, ok, type Result } from '../domain/result';
import type { OrgScope } from '../domain/scope';

/** The one place where a scope is minted; everything else gets one from here. */
export const mint = (scope: { actor: string; role: Role; path: string }): OrgScope => scope as OrgScope;

/** Who asks, as far as rights go. */
export interface Asker {
  readonly username: string;
  readonly role: Role;
  /** path of the asker's unit, null without unit */
  readonly unitPath: string | null;
}

const everywhere: readonly Role[] = ['administrator', 'superior'];

/** The subtree of the asker: an administrator sees all, a superior without unit too, nobody else without unit anything. */
export function pathOf(asker: Asker): string | null {
  if (asker.role === 'administrator') return '/';
  return asker.unitPath ?? (everywhere.includes(asker.role) ? '/' : null);
}

/** 'forbidden' when the role does not have the permission or the account has no unit. */
export function authorize(asker: Asker, permission: Permission): Result<OrgScope, 'forbidden'> {
  const path = pathOf(asker);
  if (path === null || !may(asker.role, permission)) return err('forbidden');
  return ok(mint({ actor: asker.username, role: asker.role, path }));
}

/** The unit named by code or id, if it lies inside the scope; null for unknown and for foreign alike. */
export const unitInScope = (scope: OrgScope, codeOrId: string | number): Promise<OrgUnit | null> =>
  findUnit(scope, codeOrId);
