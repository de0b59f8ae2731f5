import type { RosterBody, RosterRole } from '../roster';

/** One place of a roster that was filled on the last day the report is about. */
export interface RosterPlace {
  readonly body: RosterBody;
  readonly role: RosterRole;
  readonly name: string;
  readonly post: string | null;
  /** one of rosterOrigins */
  readonly origin: string | null;
}

/** Who leads the unit's disclosure, and which of the units below lack a group. */
export interface ReportRoster {
  readonly places: readonly RosterPlace[];
  /** units below that owe the groups, by code */
  readonly below: readonly { readonly name: string; readonly lacks: readonly RosterBody[] }[];
}
