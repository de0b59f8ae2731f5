import type { WorkCalendar } from '../calendar';
import type { Columns, Row } from '../columns';

export const registerNames = [
  'disclosures',
  'applications',
  'remedies',
  'administrative-acts',
  'service-cases',
  'service-days',
  'complaints',
  'inspections',
  'meetings',
  'decisions',
  'activities',
  'issued-documents',
  'hall-windows',
  'hall-matters',
  'disclosure-items',
  'disclosure-objections',
  'rosters',
] as const;
export type RegisterName = (typeof registerNames)[number];

/** One thing wrong with one row. `code` is a message key under problems.*, never a sentence. */
export interface RowProblem {
  readonly field: string;
  readonly code: string;
  readonly found?: string;
  readonly expected?: string;
}

/** What a register is: its columns, its natural key within a unit, its rules and what it computes from a row. */
export interface RegisterDefinition {
  readonly name: RegisterName;
  /** database table */
  readonly table: string;
  readonly columns: Columns;
  /** natural key within the unit */
  readonly key: readonly string[];
  /** field that puts a row into a period (a date, or a month) */
  readonly dated: string;
  /** the first day on which a row is over: it belongs to every period from `dated` up to there, not only to its first */
  readonly lasting?: string;
  /**
   * Townships and streets owe it every month, be it a nil return. false: it is kept when something happens (meetings,
   * rounds of inspection), and a month without rows is not a month without a report.
   */
  readonly monthly: boolean;
  /** a list of what there is (windows, matters), not of what happened: it knows no periods and no nil returns */
  readonly catalogue?: true;
  /** field that names the row for a reader */
  readonly titled: string;
  /** rules over several fields of one row; single-field rules are in the column */
  check(row: Row): readonly RowProblem[];
  /** rules that need the calendar; asked after check() found nothing */
  guard?(row: Row, calendar: WorkCalendar): readonly RowProblem[];
  /** registers with a statutory clock: the field that starts it, and every field that moves it (lib/domain/deadline.ts) */
  readonly clock?: {
    readonly start: string;
    readonly inputs: readonly string[];
    /** a row without it has no due date at all */
    readonly needs?: string;
    /** the term is the office's own: what was over before it was set is not measured by it */
    readonly openOnly?: true;
  };
  /** the columns marked derived, computed from the others; problems instead where that is impossible */
  derive(row: Row, calendar: WorkCalendar): { readonly values: Row; readonly problems: readonly RowProblem[] };
}

/** Keeps the literal types of a column list, for RowOf. */
export const columnsOf = <const C extends Columns>(columns: C): C => columns;
