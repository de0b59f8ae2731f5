import 'server-only';

import { findUnit } from '../../data/org-units';
import { OutOfScopeError } from '../../data/unit-within';
import type { OrgUnit } from '../../domain/org-unit';
import type { OrgScope } from '../../domain/scope';

/** The unit of the address. Throws OutOfScopeError (403) for an unknown and for a foreign one alike. */
export async function unitOf(scope: OrgScope, code: string): Promise<OrgUnit> {
  const unit = await findUnit(scope, code);
  if (unit === null) throw new OutOfScopeError(0);
  return unit;
}
