import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import type { KindsBelow } from '@/lib/domain/figure/columns';
import { MIN_CASES } from '@/lib/domain/indicator/compare';
import { contains, type OrgUnit, type UnitKind } from '@/lib/domain/org-unit';
import { firstDay, lastDay, type Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { askBelow, asValues, unitsBelow, type UnitValues } from './indicators';
import { membersOf } from './members';
import { ask, seriesOf, valuesOf, type IndicatorSeries } from './questions';
import { readSetting } from './settings';
import { OutOfScopeError, unitWithin } from './unit-within';

/** Which kinds of unit existed below one in the period. Throws OutOfScopeError. */
export async function kindsBelow(scope: OrgScope, asked: { parentId: number; period: Period }): Promise<KindsBelow> {
  const parent = await unitWithin(scope, asked.parentId);
  const rows = await read<{ kind: UnitKind; direct: boolean }>(
    `select u.kind, bool_or(u.parent_id = $1) as direct from org_unit u
     where starts_with(u.path, $2) and u.id <> $1 and u.valid_from <= $3 and (u.valid_to is null or u.valid_to >= $4)
     group by u.kind`,
    [parent.id, parent.path, lastDay(asked.period), firstDay(asked.period)],
  );
  const kinds = (direct: boolean): UnitKind[] => rows.filter((row) => row.direct === direct).map((row) => row.kind);
  return { direct: kinds(true), further: kinds(false) };
}

interface AskedUnits {
  readonly parentId: number;
  readonly period: Period;
  readonly kinds: readonly UnitKind[];
  readonly below: KindsBelow;
}

interface AskedValues extends AskedUnits {
  /** the earlier period that changes and movements are counted from */
  readonly against: Period;
  readonly asOf: IsoDate;
  readonly codes: readonly string[];
}

/** Units of a kind that has none directly below are looked for further below. */
const anywhere = ({ kinds, below }: AskedUnits): boolean => !kinds.some((kind) => below.direct.includes(kind));

interface ValuesBelow {
  readonly now: UnitValues[];
  readonly before: UnitValues[];
  /** below so many cases nothing is ranked */
  readonly minimum: number;
}

/** What compareUnits() of the domain compares: the same for page, file and command. */
export async function valuesBelow(scope: OrgScope, asked: AskedValues): Promise<ValuesBelow> {
  const { period, against, asOf, codes } = asked;
  const [[now, before], minimum] = await Promise.all([
    askBelow(scope, { ...asked, anywhere: anywhere(asked) }, [
      valuesOf({ period, asOf, codes }),
      valuesOf({ period: against, asOf, codes }),
    ]),
    readMinimum(),
  ]);
  return { now: asValues(now), before: asValues(before), minimum };
}

export const readMinimum = async (): Promise<number> => (await readSetting('minimumCases')) ?? MIN_CASES;

export interface UnitSeries {
  readonly unit: OrgUnit;
  readonly series: readonly IndicatorSeries[];
}

interface AskedSeries extends AskedUnits {
  readonly span: Period;
  readonly asOf: IsoDate;
  readonly codes: readonly string[];
}

/** Month by month, for the same units as valuesBelow(). */
export async function seriesBelow(scope: OrgScope, asked: AskedSeries): Promise<UnitSeries[]> {
  return seriesOfEach(scope, await unitsBelow(scope, { ...asked, anywhere: anywhere(asked) }), asked);
}

/** Month by month, for units that are shown. Throws OutOfScopeError. */
export async function seriesOfEach(
  scope: OrgScope,
  units: readonly OrgUnit[],
  asked: { readonly span: Period; readonly asOf: IsoDate; readonly codes: readonly string[] },
): Promise<UnitSeries[]> {
  const foreign = units.find((unit) => !contains(scope.path, unit.path));
  if (foreign !== undefined) throw new OutOfScopeError(foreign.id);
  const { span, asOf, codes } = asked;
  const [series] = await ask(await membersOf(units), [seriesOf({ period: span, asOf, codes })]);
  return units.map((unit) => ({ unit, series: series(unit.id) }));
}
