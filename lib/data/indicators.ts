import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import type { CellTotal } from '@/lib/domain/indicator/totals';
import { contains, existedIn, type OrgUnit, type UnitKind } from '@/lib/domain/org-unit';
import type { Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { read, readEach, type Statement } from './db';
import { membersAmong, membersOf, unitsUnder, unitWithMembers, type UnitUnder } from './members';
import { ask, seriesOf, totalsIn, valuesOf, type AskedValues, type IndicatorSeries, type Question } from './questions';
import { OutOfScopeError, UNIT_COLUMNS, type UnitRow } from './unit-within';

/** What each question says of one unit, in their order. */
type Said<Q> = { readonly [K in keyof Q]: Q[K] extends Question<infer T> ? T : never };

/**
 * Several questions about the unit with everything below it, read together: what a page shows is asked at once.
 * Throws OutOfScopeError.
 */
export async function askUnit<const Q extends readonly Question<unknown>[]>(
  scope: OrgScope,
  unitId: number,
  questions: Q,
): Promise<Said<Q>> {
  const { unit, members } = await unitWithMembers(scope, unitId);
  const answers: readonly ((root: number) => unknown)[] = await ask(members, questions);
  return answers.map((answer) => answer(unit.id)) as unknown as Said<Q>;
}

/** The unit with everything below it; the whole catalogue without codes. Throws OutOfScopeError. */
export async function evaluateUnit(
  scope: OrgScope,
  asked: AskedValues & { readonly unitId: number },
): Promise<IndicatorValue[]> {
  const [values] = await askUnit(scope, asked.unitId, [valuesOf(asked)]);
  return values;
}

/** Several units at once, each with everything below it. Throws OutOfScopeError. */
export async function evaluateEach(
  scope: OrgScope,
  units: readonly OrgUnit[],
  asked: AskedValues,
): Promise<Map<number, IndicatorValue[]>> {
  const foreign = units.find((unit) => !contains(scope.path, unit.path));
  if (foreign !== undefined) throw new OutOfScopeError(foreign.id);
  const [values] = await ask(await membersOf(units), [valuesOf(asked)]);
  return new Map(units.map(({ id }) => [id, values(id)]));
}

interface Below {
  readonly parentId: number;
  readonly kinds?: readonly UnitKind[];
  /** also units further below than directly */
  readonly anywhere?: boolean;
}

// The parent comes along, so that one reading also says whether it lies within the scope.
const BELOW = `select ${UNIT_COLUMNS} from org_unit parent join org_unit u
    on u.id = parent.id or (u.parent_id = parent.id or $3 and starts_with(u.path, parent.path))
      and ($2::text[] is null or u.kind = any($2::text[]))
  where parent.id = $1 order by u.code`;

const below = ({ parentId, kinds, anywhere = false }: Below): Statement<UnitRow> => ({
  text: BELOW,
  values: [parentId, kinds ?? null, anywhere],
});

/** Without the parent. Throws OutOfScopeError. */
function withinScope(scope: OrgScope, parentId: number, rows: readonly UnitRow[]): OrgUnit[] {
  const parent = rows.find(({ id }) => id === parentId);
  if (parent === undefined || !contains(scope.path, parent.path)) throw new OutOfScopeError(parentId);
  return rows.filter(({ id }) => id !== parentId);
}

/** The units below one that existed in the period, by code. Throws OutOfScopeError. */
export async function unitsBelow(scope: OrgScope, asked: Below & { readonly period: Period }): Promise<OrgUnit[]> {
  const { text, values } = below(asked);
  const units = withinScope(scope, asked.parentId, await read<UnitRow>(text, values));
  return units.filter((unit) => existedIn(unit, asked.period));
}

/** What a question says of each unit below another. */
export interface UnitAnswer<T> {
  readonly unit: OrgUnit;
  readonly said: T;
}

/**
 * Several questions about each unit directly below one, with its own subtree, by code; each question concerns the units that
 * existed in its period. Throws OutOfScopeError.
 */
export async function askBelow<const Q extends readonly Question<unknown>[]>(
  scope: OrgScope,
  asked: Below,
  questions: Q,
): Promise<{ readonly [K in keyof Q]: Q[K] extends Question<infer T> ? UnitAnswer<T>[] : never }> {
  const { parentId } = asked;
  const found = await readEach<{ units: UnitRow; under: UnitUnder }>({
    units: below(asked),
    under: unitsUnder(parentId),
  });
  const units = withinScope(scope, parentId, found.units).filter((unit) =>
    questions.some(({ period }) => existedIn(unit, period)),
  );
  const answers: readonly ((root: number) => unknown)[] = await ask(membersAmong(found.under, units), questions);
  return questions.map(({ period }, i) =>
    units.filter((unit) => existedIn(unit, period)).map((unit) => ({ unit, said: answers[i]?.(unit.id) })),
  ) as never;
}

export interface UnitValues {
  readonly unit: OrgUnit;
  readonly values: IndicatorValue[];
}

export const asValues = (answers: readonly UnitAnswer<IndicatorValue[]>[]): UnitValues[] =>
  answers.map(({ unit, said }) => ({ unit, values: said }));

/** The units below one that existed in the period, each with its own subtree, by code. Throws OutOfScopeError. */
export async function evaluateChildren(scope: OrgScope, asked: Below & AskedValues): Promise<UnitValues[]> {
  const [values] = await askBelow(scope, asked, [valuesOf(asked)]);
  return asValues(values);
}

interface AskedSeries {
  readonly unitId: number;
  readonly from: Month;
  readonly to: Month;
  readonly asOf: IsoDate;
  readonly codes: readonly string[];
}

/** Each month of the span by itself; stocks as they stood at its end. Throws OutOfScopeError. */
export async function evaluateSeries(scope: OrgScope, asked: AskedSeries): Promise<IndicatorSeries[]> {
  const { unitId, from, to, asOf, codes } = asked;
  const [series] = await askUnit(scope, unitId, [seriesOf({ period: { from, to }, asOf, codes })]);
  return series;
}

interface AskedCells {
  readonly unitId: number;
  readonly period: Period;
  readonly measures: readonly string[];
}

/** For compositions and the tables of reports: the subtree's cells by measure and slice. Throws OutOfScopeError. */
export async function readCells(scope: OrgScope, asked: AskedCells): Promise<CellTotal[]> {
  const [totals] = await askUnit(scope, asked.unitId, [totalsIn(asked)]);
  return totals;
}
