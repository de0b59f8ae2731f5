import 'server-only';

import { today } from '@/lib/clock';
import { readMatrix } from '@/lib/data/reporting/matrix';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { shiftMonth, type Period } from '@/lib/domain/period';
import { reminders, viewMatrix, type MatrixView, type Reminder } from '@/lib/domain/reporting/matrix-view';
import { cellIndex } from '@/lib/domain/reporting/obligations';
import type { OrgScope } from '@/lib/domain/scope';

/** Months in one matrix; of a longer period the last ones. */
const MOST_MONTHS = 24;

export interface Completeness {
  readonly view: MatrixView<OrgUnit>;
  readonly reminders: readonly Reminder<OrgUnit>[];
  readonly workday: number;
  readonly period: Period;
  /** key of the one obligation looked at; null: all */
  readonly cell: string | null;
}

interface Asked {
  readonly unit: OrgUnit;
  readonly period: Period;
  /** from the address */
  readonly cell: string | undefined;
}

export async function loadCompleteness(scope: OrgScope, asked: Asked): Promise<Completeness> {
  const { to } = asked.period;
  const period = { from: Math.max(asked.period.from, shiftMonth(to, 1 - MOST_MONTHS)), to };
  const matrix = await readMatrix(scope, { unitId: asked.unit.id, period });
  const index = cellIndex(asked.cell ?? '');
  const seen = {
    months: matrix.months,
    due: matrix.due.of,
    today: today(),
    at: index < 0 ? undefined : new Set([index]),
  };
  return {
    view: viewMatrix(matrix.units, seen),
    reminders: reminders(matrix.units, seen),
    workday: matrix.due.workday,
    period,
    cell: index < 0 ? null : (asked.cell ?? null),
  };
}
