import type { ActionResult } from '@/lib/domain/action-result';
import type { Role } from '@/lib/domain/access';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import type { OrgUnit } from '@/lib/domain/org-unit';
import type { ReportAction, ReportStatus } from '@/lib/domain/report/approval';
import type { ReportInput } from '@/lib/domain/report/compose';
import type { ReportDocument } from '@/lib/domain/report/document';
import type { FigureChange } from '@/lib/domain/report/frozen';
import type { ReportNote } from '@/lib/domain/report/notes';
import type { FigureRef } from '@/lib/domain/report/narrative';
import type { Place } from '@/lib/domain/report/places';
import type { ListedEdition, ListedEvent } from './events-panel';
import type { ListedRemark } from './remark-item';
import type { PlacedText } from './remarks-panel';
import type { ReportKey, SaveText } from './use-autosave';
import type { ListedVersion } from './versions-panel';

interface MoveInput extends ReportKey {
  readonly version: number;
  readonly action: ReportAction;
  readonly reason: string;
  readonly places: PlacedText[];
}

/** Server actions of the page. */
export interface DeskActions {
  readonly save: SaveText;
  readonly move: (input: MoveInput) => Promise<ActionResult<ReportStatus>>;
  readonly comment: (input: ReportKey & { remark: Place & { text: string } }) => Promise<ActionResult<null>>;
  readonly answer: (input: ReportKey & { id: number; text: string }) => Promise<ActionResult<null>>;
  readonly settle: (input: ReportKey & { id: number }) => Promise<ActionResult<null>>;
  readonly reopen: (input: ReportKey & { id: number }) => Promise<ActionResult<null>>;
  readonly seen: (input: ReportKey) => Promise<ActionResult<null>>;
  readonly fill: (input: ReportKey & { cells: { code: string; text: string }[] }) => Promise<ActionResult<number>>;
  readonly chooseContents: (input: ReportKey & { contents: boolean }) => Promise<ActionResult<null>>;
  readonly agree: (input: ReportKey) => Promise<ActionResult<null>>;
  readonly lookUp: (input: ReportKey & { ref: FigureRef }) => Promise<ActionResult<IndicatorValue | null>>;
}

export interface ChangedTemplate {
  readonly name: string;
  readonly version: number;
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM:SS' */
  readonly at: string;
  /** words whose fields are gone */
  readonly lost: readonly string[];
}

/** Everything that the desk of one report shows. */
export interface DeskData {
  readonly input: ReportInput;
  readonly unitId: number;
  readonly version: number;
  readonly status: ReportStatus;
  readonly role: Role;
  /** the document as accepted, in place of the composed one */
  readonly frozen: ReportDocument | null;
  readonly accepted: ListedEdition | null;
  readonly edition: number;
  readonly remarks: readonly ListedRemark[];
  readonly events: readonly ListedEvent[];
  readonly versions: readonly ListedVersion[];
  /** numbers that differ from those last looked at, or from the accepted ones; since = who and when */
  readonly changes: readonly FigureChange[];
  readonly since: { readonly by: string; readonly at: string } | null;
  /** what the accepted edition changed against the one before */
  readonly corrected: readonly FigureChange[];
  readonly units: readonly OrgUnit[] | null;
  /** what units wrote of odd numbers of the period */
  readonly notes: readonly ReportNote[];
  /** the office's template is another one than the report was begun with */
  readonly changedTemplate: ChangedTemplate | null;
  /** in the editor of this report, by everybody together */
  readonly spent: { readonly seconds: number; readonly people: number };
}
