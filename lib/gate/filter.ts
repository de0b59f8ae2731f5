import 'server-only';

import { forbidden } from 'next/navigation';

import { today } from '../clock';
import { homeUnit } from '../data/org-units';
import { carriedUnits, hasUnitsBelow } from '../data/unit-choices';
import { parseFilter } from '../domain/filter';
import type { IsoDate } from '../domain/dates';
import type { OrgUnit } from '../domain/org-unit';
import type { Period } from '../domain/period';
import type { OrgScope } from '../domain/scope';
import { unitInScope } from './authorize';

export interface ReadFilter {
  readonly unit: OrgUnit;
  readonly period: Period;
  /** for 'year to date' */
  readonly today: IsoDate;
  /** what the filter bar offers: the scope in tree order; null where it is too large to go along with every page */
  readonly units: readonly OrgUnit[] | null;
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

/** Unit and period of the address (see lib/domain/filter.ts); 403 for a unit that is unknown or outside the scope. */
export async function readFilter(searchParams: Promise<SearchParams>, scope: OrgScope): Promise<ReadFilter> {
  const day = today();
  const [query, units, home] = await Promise.all([searchParams, carriedUnits(scope), homeUnit(scope)]);
  const filter = parseFilter(
    { unit: one(query['unit']), period: one(query['period']) },
    { home: home?.code ?? '', today: day },
  );
  const unit =
    units === null ? await unitInScope(scope, filter.unit) : units.find((candidate) => candidate.code === filter.unit);
  if (!unit) forbidden();
  return { unit, period: filter.period, today: day, units };
}

/** Whether rows of the unit shown may be those of several. */
export const seesBelow = async ({ unit, units }: Pick<ReadFilter, 'unit' | 'units'>): Promise<boolean> =>
  units === null ? hasUnitsBelow(unit.id) : units.some(({ parentId }) => parentId === unit.id);
