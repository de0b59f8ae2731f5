import 'server-only';

import { getLocale } from 'next-intl/server';

import type { AssessmentData, ShownAssessment, ShownRow } from '@/components/assessment/data';
import { today } from '@/lib/clock';
import { findAssessment, standsOver, type AssessmentRow } from '@/lib/data/assessment/assessment-row';
import { readSheet, type LiveSheet } from '@/lib/data/assessment/facts';
import { readResults, type AssessmentResult } from '@/lib/data/assessment/move';
import { listObjections } from '@/lib/data/assessment/objections';
import { may } from '@/lib/domain/access';
import { changedPoints, definitionVersions } from '@/lib/domain/assessment/frozen';
import { inRankOrder, type SheetRow } from '@/lib/domain/assessment/sheet';
import type { OrgScope } from '@/lib/domain/scope';

export interface LoadedAssessment extends AssessmentData {
  /** indicator → version of the definition behind the points */
  readonly versions: Readonly<Record<string, number>>;
}

/** While it is open nobody below learns where others stand: no rank, no list. */
const alone = (row: SheetRow): ShownRow => ({ ...row, rank: null, tooLittle: false, noticed: null, texts: null });

function liveRows(row: AssessmentRow, { rows }: LiveSheet, over: boolean): ShownRow[] {
  if (!over) return rows.map(alone);
  const shown = rows.map((one) => ({ ...one, texts: null }));
  return row.state === 'draft' ? shown : inRankOrder(shown);
}

/** Everybody sees the final totals; item by item only one's own units, and who assesses. */
function frozenRows(
  { frozen }: AssessmentResult,
  live: LiveSheet,
  seen: { over: boolean; locale: string },
): ShownRow[] {
  const own = new Set(live.rows.map(({ unit }) => unit.id));
  return inRankOrder(
    frozen.rows.map(({ texts, ...one }) => {
      const visible = seen.over || own.has(one.unit.id);
      return { ...one, items: visible ? one.items : null, texts: visible ? (texts[seen.locale] ?? null) : null };
    }),
  );
}

/** One assessment as far as it concerns the reader; null when it does not. */
export async function loadAssessment(scope: OrgScope, id: number): Promise<LoadedAssessment | null> {
  const row = await findAssessment(scope, id);
  if (row === null) return null;
  const [live, results, objections, locale] = await Promise.all([
    readSheet(scope, row, today()),
    row.state === 'frozen' ? readResults([id]) : new Map<number, AssessmentResult>(),
    listObjections(scope, id),
    getLocale(),
  ]);
  const result = results.get(id);
  const over = standsOver(scope, row);
  const seen = { row, live, over, assesses: over && may(scope.role, 'assess') };
  if (result === undefined)
    return {
      assessment: shown(seen, { asOf: today(), minimum: live.minimum, frozen: null }),
      versions: definitionVersions(row.scheme),
      rows: liveRows(row, live, over),
      objections,
      changes: null,
    };
  const { asOf, minimum, definitions } = result.frozen;
  return {
    assessment: shown(seen, { asOf, minimum, frozen: { at: result.frozenAt, by: result.frozenBy } }),
    versions: definitions,
    rows: frozenRows(result, live, { over, locale }),
    objections,
    changes: changedPoints(own(result, live), live.rows),
  };
}

interface Seen {
  readonly row: AssessmentRow;
  readonly over: boolean;
  readonly assesses: boolean;
}

function shown(
  { row, over, assesses }: Seen,
  of: Pick<ShownAssessment, 'asOf' | 'minimum' | 'frozen'>,
): ShownAssessment {
  const { id, code, name } = row.owner;
  return { ...row, owner: { id, code, name }, over, assesses, ...of };
}

/** Of a frozen result the units whose numbers of today the reader may see. */
function own({ frozen }: AssessmentResult, live: LiveSheet) {
  const seen = new Set(live.rows.map(({ unit }) => unit.id));
  return frozen.rows.filter(({ unit }) => seen.has(unit.id));
}
