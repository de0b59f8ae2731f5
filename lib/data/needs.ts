import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import { countNeeds, needsTotal, runsOf, type NeedCounts, type NeedKind, type NeedRun } from '@/lib/domain/needs';
import type { Period } from '@/lib/domain/period';
import type { OpenCell } from '@/lib/domain/reporting/open-cells';
import type { OrgScope } from '@/lib/domain/scope';
import { cataloguedItems } from './disclosure-coverage';
import { overdueCases, type OverdueCase } from './overdue';
import { readOpenCells } from './reporting/open-months';
import { unitWithin } from './unit-within';

export interface AskedNeeds {
  readonly unitId: number;
  /** the months whose registers and whose catalogue are looked at; what waits has no period */
  readonly period: Period;
  readonly today: IsoDate;
}

/** One appearance that the catalogue asked of a unit and that is missing. */
export interface MissingItem {
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly title: string;
  /** what it was to be about */
  readonly cycle: Period;
  readonly dueOn: IsoDate;
}

/** One line of the list, ready to be put into words. */
export type Need =
  | { readonly kind: 'late' | 'soon'; readonly found: OverdueCase }
  | { readonly kind: 'gaps'; readonly cell: OpenCell; readonly dueOn: IsoDate | null }
  | { readonly kind: 'missing'; readonly item: MissingItem };

/** What stands in the list, and where its lines come from. */
interface KnownNeeds {
  readonly counts: NeedCounts;
  /** some of one kind */
  readonly read: (run: NeedRun) => Promise<readonly Need[]>;
}

/** The oldest first: what has been missing longest. */
async function missingOf(scope: OrgScope, asked: AskedNeeds): Promise<MissingItem[]> {
  const items = await cataloguedItems(scope, asked);
  const missing = items.flatMap(({ unitCode, unitName, code, title, slots }) =>
    slots
      .filter(({ state }) => state === 'missing')
      .map(({ cycle, due }) => ({ unitCode, unitName, code, title, cycle, dueOn: due })),
  );
  return missing.sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
}

/** Cases are read page by page, of a hall there may be many thousands; the rest is counted by listing it. */
async function knownNeeds(scope: OrgScope, asked: AskedNeeds): Promise<KnownNeeds> {
  const { period, today, unitId } = asked;
  const unit = await unitWithin(scope, unitId);
  const [waiting, { cells, due }, missing] = await Promise.all([
    overdueCases(scope, { unitId, today, limit: 1 }),
    readOpenCells({ path: unit.path, period, today }),
    missingOf(scope, asked),
  ]);
  const counts = countNeeds({ waiting, openCells: cells, missingItems: missing.length });
  const read = async ({ kind, from, count }: NeedRun): Promise<readonly Need[]> => {
    if (kind === 'missing') return missing.slice(from, from + count).map((item) => ({ kind, item }));
    if (kind === 'gaps')
      return cells.slice(from, from + count).map((cell) => ({ kind, cell, dueOn: due.get(cell.month) ?? null }));
    // All that is late stands before what falls due.
    const offset = kind === 'late' ? from : waiting.late + from;
    const { cases } = await overdueCases(scope, { unitId, today, limit: count, offset });
    return cases.map((found) => ({ kind, found }));
  };
  return { counts, read };
}

export interface NeedsPage {
  readonly counts: NeedCounts;
  /** of the kind asked for */
  readonly total: number;
  /** within 1 and the last page */
  readonly page: number;
  readonly pages: number;
  readonly needs: readonly Need[];
}

export const NEEDS_A_PAGE = 50;

/** One page of the list of a unit with everything below it, of one kind or of all. Throws OutOfScopeError. */
export async function needsPage(
  scope: OrgScope,
  asked: AskedNeeds & { readonly kind: NeedKind | null; readonly page: number },
): Promise<NeedsPage> {
  const { counts, read } = await knownNeeds(scope, asked);
  const total = needsTotal(counts, asked.kind);
  const pages = Math.max(1, Math.ceil(total / NEEDS_A_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const runs = runsOf(counts, { kind: asked.kind, from: (page - 1) * NEEDS_A_PAGE, size: NEEDS_A_PAGE });
  return { counts, total, page, pages, needs: (await Promise.all(runs.map(read))).flat() };
}

const BATCH = 2000;

/** The whole list in its order, some at a time, for a file. Throws OutOfScopeError before the first. */
export async function allNeeds(
  scope: OrgScope,
  asked: AskedNeeds & { readonly kind: NeedKind | null },
): Promise<AsyncGenerator<readonly Need[]>> {
  const known = await knownNeeds(scope, asked);
  return batches(known, asked.kind);
}

async function* batches({ counts, read }: KnownNeeds, kind: NeedKind | null): AsyncGenerator<readonly Need[]> {
  const total = needsTotal(counts, kind);
  for (let from = 0; from < total; from += BATCH)
    for (const run of runsOf(counts, { kind, from, size: BATCH })) yield await read(run);
}
