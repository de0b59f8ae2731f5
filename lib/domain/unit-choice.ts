import type { OrgUnit, UnitKind } from './org-unit';

/** Up to so many units go along with a page; of more than that the fields ask the server for what is looked for. */
export const CARRIED_UNITS = 500;

/** One answer to what was typed. More of them nobody reads: a further letter finds fewer. */
export const MOST_CHOICES = 200;

/** What a field offers, besides lying within the scope. */
export interface OfferRule {
  /** only units that are still there */
  readonly open?: boolean;
  readonly kinds?: readonly UnitKind[];
}

/** As much of a unit as a field shows */
export type KnownUnit = Pick<OrgUnit, 'code' | 'name'> & Partial<Pick<OrgUnit, 'validTo'>>;

/** A unit found by the server, with where it lies: the names of the units above it within the scope. */
export interface UnitChoice extends OrgUnit {
  readonly place: string;
}

export interface UnitChoices {
  readonly units: readonly UnitChoice[];
  /** there are more than these */
  readonly more: boolean;
}
