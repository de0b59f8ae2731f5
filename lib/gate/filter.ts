import 'server-only';

import { forbidden } from 'next/navigation';

import { today } from '../clock';
import { homeUnit, listUnits } from '../data/org-units';
import { parseFilter } from '../domain/filter';
import type { IsoDate } from '../domain/dates';
import type { OrgUnit } from '../domain/org-unit';
import type { Period } from '../domain/period';
import type { OrgScope } from '../domain/scope';

export interface ReadFilter {
  readonly unit: OrgUnit;
  readonly period: Period;
  /** for 'year to date' */
  readonly today: IsoDate;
  /** what the filter bar offers: the scope in tree order */
  readonly units: OrgUnit[];
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

/** Unit and period of the address (see lib/domain/filter.ts); 403 for a unit that is unknown or outside the scope. */
export async function readFilter(searchParams: Promise<SearchParams>, scope: OrgScope): Promise<ReadFilter> {
  const day = today();
  const [query, units, home] = await Promise.all([searchParams, listUnits(scope), homeUnit(scope)]);
  const filter = parseFilter(
    { unit: one(query['unit']), period: one(query['period']) },
    { home: home?.code ?? '', today: day },
  );
  const unit = units.find((candidate) => candidate.code === filter.unit);
  if (unit === undefined) forbidden();
  return { unit, period: filter.period, today: day, units };
}
