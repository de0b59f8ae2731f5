import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { evaluateCorrected, noCorrections } from '@/lib/domain/indicator/corrected';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { dayOf, lookupOf, type SumsByMeasure } from '@/lib/domain/indicator/lookup';
import { needsOf, type Needs } from '@/lib/domain/indicator/needs';
import { totalsOf, type CellTotal } from '@/lib/domain/indicator/totals';
import { contains, type OrgUnit, type UnitKind } from '@/lib/domain/org-unit';
import { firstDay, lastDay, type Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { sumsByRoot } from './cell-sums';
import { readCorrections } from './corrections';
import { read } from './db';
import { missingOf, missingReports } from './missing';
import { membersOf, type Root } from './members';
import { seriesOf, weightsOf, type IndicatorSeries } from './series';
import { OutOfScopeError, UNIT_COLUMNS, unitWithin, type UnitRow } from './unit-within';

interface Asked {
  readonly period: Period;
  /** the day from which it is seen: months that end after it have no open cases in their rates and miss no report */
  readonly asOf: IsoDate;
  readonly codes?: readonly string[];
}

const noCells: SumsByMeasure = new Map();

async function evaluateRoots(
  roots: readonly Root[],
  asked: Asked,
  needs: Needs,
): Promise<Map<number, IndicatorValue[]>> {
  const query = { ...asked, ...needs, members: await membersOf(roots) };
  const [sums, missing, weights, corrected] = await Promise.all([
    sumsByRoot(query),
    missingReports(query),
    weightsOf(needs),
    readCorrections(query),
  ]);
  // A period that has not begun has no values, stocks included.
  const begun = firstDay(asked.period) <= asked.asOf;
  const options = { weights, day: dayOf(asked.period, asked.asOf) };
  return new Map(
    roots.map(({ id }) => {
      const cells = lookupOf((begun ? sums.get(id) : undefined) ?? noCells, missingOf(missing, id), options);
      const corrections = begun ? corrected(id) : noCorrections;
      return [id, needs.definitions.map((d) => evaluateCorrected(d, cells, corrections))];
    }),
  );
}

/** The unit with everything below it; the whole catalogue without codes. Throws OutOfScopeError. */
export async function evaluateUnit(
  scope: OrgScope,
  asked: Asked & { readonly unitId: number },
): Promise<IndicatorValue[]> {
  const unit = await unitWithin(scope, asked.unitId);
  return (await evaluateRoots([unit], asked, needsOf(asked.codes))).get(unit.id) ?? [];
}

/** Several units at once, each with everything below it. Throws OutOfScopeError. */
export async function evaluateEach(
  scope: OrgScope,
  units: readonly OrgUnit[],
  asked: Asked,
): Promise<Map<number, IndicatorValue[]>> {
  const foreign = units.find((unit) => !contains(scope.path, unit.path));
  if (foreign !== undefined) throw new OutOfScopeError(foreign.id);
  return evaluateRoots(units, asked, needsOf(asked.codes));
}

export interface UnitValues {
  readonly unit: OrgUnit;
  readonly values: IndicatorValue[];
}

interface AskedChildren extends Asked {
  readonly parentId: number;
  readonly kinds?: readonly UnitKind[];
  /** also units further below than directly */
  readonly anywhere?: boolean;
}

/** The units below one that existed in the period, by code. */
export async function unitsBelow(scope: OrgScope, asked: Omit<AskedChildren, 'asOf' | 'codes'>): Promise<OrgUnit[]> {
  const parent = await unitWithin(scope, asked.parentId);
  return read<UnitRow>(
    `select ${UNIT_COLUMNS} from org_unit u
     where (u.parent_id = $1 or $5 and starts_with(u.path, $6) and u.id <> $1)
       and ($2::text[] is null or u.kind = any($2::text[]))
       and u.valid_from <= $3 and (u.valid_to is null or u.valid_to >= $4)
     order by u.code`,
    [
      parent.id,
      asked.kinds ?? null,
      lastDay(asked.period),
      firstDay(asked.period),
      asked.anywhere ?? false,
      parent.path,
    ],
  );
}

/** The units below one that existed in the period, each with its own subtree, by code. */
export async function evaluateChildren(scope: OrgScope, asked: AskedChildren): Promise<UnitValues[]> {
  const units = await unitsBelow(scope, asked);
  const values = await evaluateRoots(units, asked, needsOf(asked.codes));
  return units.map((unit) => ({ unit, values: values.get(unit.id) ?? [] }));
}

interface AskedSeries {
  readonly unitId: number;
  readonly from: Month;
  readonly to: Month;
  readonly asOf: IsoDate;
  readonly codes: readonly string[];
}

/** Each month of the span by itself; stocks as they stood at its end. */
export async function evaluateSeries(scope: OrgScope, asked: AskedSeries): Promise<IndicatorSeries[]> {
  const unit = await unitWithin(scope, asked.unitId);
  return (await seriesOf([unit], { ...asked, period: { from: asked.from, to: asked.to } })).get(unit.id) ?? [];
}

interface AskedCells {
  readonly unitId: number;
  readonly period: Period;
  readonly measures: readonly string[];
}

/** For compositions and the tables of reports: the subtree's cells by measure and slice, in that order. */
export async function readCells(scope: OrgScope, asked: AskedCells): Promise<CellTotal[]> {
  const unit = await unitWithin(scope, asked.unitId);
  const query = { ...asked, members: await membersOf([unit]), stocks: asked.measures, asOf: lastDay(asked.period) };
  const [sums, corrected] = await Promise.all([sumsByRoot(query), readCorrections(query)]);
  const cells = sums.get(unit.id) ?? noCells;
  const corrections = corrected(unit.id);
  return asked.measures.flatMap((measure) => totalsOf(measure, cells.get(measure), corrections.get(measure)));
}
