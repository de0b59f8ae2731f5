import type { OrgUnit } from '../../org-unit';
import type { FiledReport } from '../filed/schema';
import type { Violation } from '../rules/rule';
import type { ReadingNote, SourceBlock } from './blocks';

/** An old report as the screen shows it before anybody accepts it. */
export interface OldReview {
  readonly token: string;
  readonly fileName: string;
  /** the unit that the title names, else the one that was asked for */
  readonly unit: OrgUnit | null;
  readonly report: FiledReport;
  readonly notes: readonly ReadingNote[];
  readonly violations: readonly Violation[];
  /** the beginning of the original */
  readonly blocks: readonly SourceBlock[];
  readonly cut: boolean;
}

export const SHOWN_BLOCKS = 400;
/** bytes × 10⁶ */
export const OLD_REPORT_MB = 40;
