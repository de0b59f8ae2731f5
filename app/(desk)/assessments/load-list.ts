import 'server-only';

import type { ListedAssessment } from '@/components/assessment/assessment-list';
import { today } from '@/lib/clock';
import { listAssessments, standsOver, type AssessmentRow } from '@/lib/data/assessment/assessment-row';
import { readSheet } from '@/lib/data/assessment/facts';
import { readResults } from '@/lib/data/assessment/move';
import type { SheetRow } from '@/lib/domain/assessment/sheet';
import type { OrgScope } from '@/lib/domain/scope';

type Ranked = Pick<SheetRow, 'unit' | 'rank' | 'share'>;

/** What an unfinished assessment would give is for those who stand over all of it. */
async function rowsOf(
  scope: OrgScope,
  row: AssessmentRow,
  frozen: readonly Ranked[] | undefined,
): Promise<readonly Ranked[]> {
  if (frozen !== undefined) return frozen;
  return standsOver(scope, row) ? (await readSheet(scope, row, today())).rows : [];
}

/** Every assessment that concerns the reader, with who leads. */
export async function loadList(scope: OrgScope): Promise<ListedAssessment[]> {
  const all = await listAssessments(scope);
  const results = await readResults(all.filter(({ state }) => state === 'frozen').map(({ id }) => id));
  return Promise.all(
    all.map(async (row) => {
      const rows = await rowsOf(scope, row, results.get(row.id)?.frozen.rows);
      const leading = rows.filter(({ rank }) => rank === 1);
      const { id, year, scheme, owner, state, objectUntil } = row;
      return {
        id,
        year,
        title: scheme.title,
        owner: owner.name,
        state,
        objectUntil,
        leaders: leading.map(({ unit }) => unit.name),
        share: leading[0]?.share ?? null,
      };
    }),
  );
}
