import type { RegisterDefinition, RowProblem } from './definition';

/** Most rows changed at one go. */
export const BULK_MOST = 5000;
/** Refused rows that are named one by one. */
export const BULK_NAMED = 20;

/** Fields that can be set alike on many rows: not what names a row, nor a person, nor what is computed. */
export const bulkFields = (definition: RegisterDefinition): string[] =>
  Object.entries(definition.columns)
    .filter(([field, column]) => !definition.key.includes(field) && !column.derived && !column.personal)
    .filter(([, column]) => column.kind !== 'longText')
    .map(([field]) => field);

/** Every asked row is in exactly one of the three. */
export interface BulkCounts {
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** the first refused rows */
  readonly problems: readonly { readonly title: string; readonly problem: RowProblem }[];
}
