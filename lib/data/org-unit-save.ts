import 'server-only';

import type { Row, Value } from '@/lib/domain/columns';
import { planUnits } from '@/lib/domain/import/unit-plan';
import type { RowProblem } from '@/lib/domain/register/definition';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { transaction } from './db';
import { storedUnits, writeUnits } from './import/org-units';
import { recomputeUnitCells } from './unit-cells';

/** Rules that a single form can break and a file cannot: a new unit must not overwrite another, a merger has a date. */
function formProblems(given: Row, mode: 'create' | 'edit', stored: readonly Row[]): RowProblem[] {
  const taken = mode === 'create' && stored.some((row) => row['code'] === given['code']);
  const gone = mode === 'edit' && !stored.some((row) => row['code'] === given['code']);
  const undated = (given['successorCode'] ?? null) !== null && (given['validTo'] ?? null) === null;
  const itself = given['successorCode'] === given['code'];
  return [
    ...(taken ? [{ field: 'code', code: 'keyTaken', found: String(given['code']) }] : []),
    ...(gone ? [{ field: 'code', code: 'rowGone' }] : []),
    ...(undated ? [{ field: 'validTo', code: 'required' }] : []),
    ...(itself ? [{ field: 'successorCode', code: 'unknownSuccessor', found: String(given['code']) }] : []),
  ];
}

/** Creates or edits one unit by the same plan as an import: closing it is a date and a successor. */
export async function saveUnit(
  scope: OrgScope,
  mode: 'create' | 'edit',
  given: Row,
): Promise<Result<null, readonly RowProblem[]>> {
  if (scope.path !== '/') return err([{ field: 'code', code: 'noRights' }]);
  return transaction(async (tx) => {
    await tx.query('lock table org_unit in share row exclusive mode');
    const stored = await tx.query<Record<string, Value>>(storedUnits);
    const plan = planUnits([{ line: 1, given }], stored);
    const problems = [...formProblems(given, mode, stored), ...plan.errors.flatMap((error) => error.problems)];
    if (problems.length > 0) return err(problems);
    await writeUnits(tx, [...plan.inserted, ...plan.updated]);
    await recomputeUnitCells(tx, scope.actor, [...plan.inserted, ...plan.updated]);
    const entry = { actor: scope.actor, entity: 'org_unit', entityId: String(given['code']), detail: given };
    await audit(tx, { ...entry, action: `orgUnit.${mode}` });
    return ok(null);
  });
}
