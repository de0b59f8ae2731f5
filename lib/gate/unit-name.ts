import 'server-only';

import { homeUnit } from '../data/org-units';
import { authorize } from './authorize';
import type { SignedIn } from './session';

/** The unit shown in the header: the top of what this account sees; null in an empty installation or without unit. */
export async function shellUnitName(user: SignedIn): Promise<string | null> {
  if (user.unitName !== null) return user.unitName;
  const scope = authorize(user, 'read');
  return scope.ok ? ((await homeUnit(scope.value))?.name ?? null) : null;
}
