import type { WordedSample } from './import/review';

/** Of the chosen divisions, before and after their import. */
export interface DivisionReview {
  readonly applied: boolean;
  readonly counts: { readonly inserted: number; readonly updated: number; readonly unchanged: number };
  /** units that were refused, by sentence; the first of them */
  readonly clashes: readonly string[];
  readonly clashesTotal: number;
  /** units that go in beside one of the same name */
  readonly twins: readonly string[];
  readonly twinsTotal: number;
  readonly samples: readonly WordedSample[];
}

/** A code that the page can ask for: of a division, or the whole country. */
export const ALL = 'all';

export interface ChoiceLevel {
  /** the code chosen at this level; null while none is */
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
