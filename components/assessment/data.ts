import type { PointChange } from '@/lib/domain/assessment/frozen';
import type { Noticed } from '@/lib/domain/assessment/notices';
import type { ItemScore } from '@/lib/domain/assessment/score';
import type { AssessmentScheme } from '@/lib/domain/assessment/scheme';
import type { AssessedUnit } from '@/lib/domain/assessment/sheet';
import type { AssessmentState, Decision } from '@/lib/domain/assessment/workflow';

export interface ShownAssessment {
  readonly id: number;
  readonly owner: { readonly id: number; readonly code: string; readonly name: string };
  readonly year: number;
  readonly scheme: AssessmentScheme;
  readonly state: AssessmentState;
  readonly objectUntil: string | null;
  readonly version: number;
  /** the day that the points shown are of */
  readonly asOf: string;
  /** below so many cases nothing is rated */
  readonly minimum: number;
  readonly frozen: { readonly at: string; readonly by: string } | null;
  /** the reader assesses: steps, points by hand, decisions */
  readonly assesses: boolean;
  /** the reader stands over all units; who stands below sees ranks and lists only once they are final */
  readonly over: boolean;
}

/** One unit; items null: they are not for this reader. */
export interface ShownRow {
  readonly unit: AssessedUnit;
  readonly rank: number | null;
  readonly tooLittle: boolean;
  readonly total: number;
  readonly rated: number;
  readonly share: number | null;
  readonly noticed: Noticed | null;
  readonly items: readonly ItemScore[] | null;
  /** of a frozen result: item → the formula in words as it was then */
  readonly texts: Readonly<Record<string, string>> | null;
}

export interface ShownObjection {
  readonly id: number;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly item: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly outcome: Decision['outcome'] | null;
  readonly points: number | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface AssessmentData {
  readonly assessment: ShownAssessment;
  readonly rows: readonly ShownRow[];
  readonly objections: readonly ShownObjection[];
  /** of a frozen result: what today's numbers would change; null while there is none */
  readonly changes: readonly PointChange[] | null;
}
