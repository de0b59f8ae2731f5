import 'server-only';

import type { IndicatorDefinition, IndicatorValue } from '@/lib/domain/indicator/definition';
import { evaluateTotals } from '@/lib/domain/indicator/totals';
import { booksOf, measureByCode } from '@/lib/domain/measure/catalogue';
import { formatPeriod, parsePeriod } from '@/lib/domain/period';
import type { FigureRef } from '@/lib/domain/report/narrative';
import { partCode, partDefinition } from '@/lib/domain/report/parts';
import { partMeasuresOf, unitCodesOf } from '@/lib/domain/report/template';
import { otherKey, type ValuedUnit } from '@/lib/domain/report/values';
import type { OrgScope } from '@/lib/domain/scope';
import { evaluateChildren, readCells } from './indicators';
import { findUnit } from './org-units';
import { valuesAt, type AskedReport } from './report-numbers';

interface Parts {
  readonly slices: ReadonlyMap<string, readonly string[]>;
  readonly values: ReadonlyMap<string, IndicatorValue>;
}

/** The slices of the measures that a template takes apart, each as a number of its own. */
export async function partsOf(scope: OrgScope, { unit, template, period }: AskedReport): Promise<Parts> {
  const measures = partMeasuresOf(template);
  const slices = new Map<string, string[]>();
  const definitions: IndicatorDefinition[] = [];
  if (measures.length === 0) return { slices, values: new Map() };
  const reporting = measures.flatMap((m) => (measureByCode.get(m)?.registers ?? []).flatMap(booksOf));
  const cells = await readCells(scope, {
    unitId: unit.id,
    period,
    measures: [...new Set([...measures, ...reporting])],
  });
  for (const { measure, slice, period: inPeriod } of cells) {
    const definition = measures.includes(measure) ? partDefinition(partCode(measure, slice)) : null;
    if (definition === null || inPeriod === null) continue;
    slices.set(measure, [...(slices.get(measure) ?? []), slice]);
    definitions.push(definition);
  }
  return { slices, values: new Map(evaluateTotals(definitions, cells).map((value) => [value.code, value])) };
}

interface Below {
  readonly units: readonly ValuedUnit[];
  readonly values: ReadonlyMap<string, IndicatorValue>;
}

/** The units directly below, where the template sets them side by side. */
export async function valuesBelow(scope: OrgScope, { unit, template, period, asOf }: AskedReport): Promise<Below> {
  const codes = unitCodesOf(template);
  if (codes.length === 0) return { units: [], values: new Map() };
  const children = await evaluateChildren(scope, { parentId: unit.id, period, asOf, codes });
  return {
    units: children.map((child) => ({ code: child.unit.code, name: child.unit.name })),
    values: new Map(
      children.flatMap((child) => child.values.map((v) => [otherKey(v.code, { unit: child.unit.code }), v] as const)),
    ),
  };
}

type Elsewhere = Pick<FigureRef, 'period' | 'unit'>;

/** Numbers of other periods and units; what lies outside the scope or is not a period is not there. */
export async function otherValues(scope: OrgScope, asked: AskedReport): Promise<Map<string, IndicatorValue>> {
  const refs = (asked.refs ?? []).filter((ref) => ref.period !== null || ref.unit !== null);
  const places = new Map(refs.map(({ period, unit }) => [`${period ?? ''}|${unit ?? ''}`, { period, unit }]));
  const found = await Promise.all(
    [...places.values()].map((place) => {
      const here = refs.filter((ref) => ref.period === place.period && ref.unit === place.unit);
      return valuesElsewhere(scope, asked, { ...place, codes: here.map((ref) => ref.code) });
    }),
  );
  return new Map(found.flat());
}

async function valuesElsewhere(
  scope: OrgScope,
  asked: AskedReport,
  place: Elsewhere & { readonly codes: readonly string[] },
): Promise<[string, IndicatorValue][]> {
  const unit = place.unit === null ? asked.unit : await findUnit(scope, place.unit);
  const period = parsePeriod(place.period ?? formatPeriod(asked.period));
  if (unit === null || period === null) return [];
  const values = await valuesAt(scope, { unit, period, asOf: asked.asOf, codes: place.codes });
  const other = {
    ...(place.period === null ? {} : { period: place.period }),
    ...(place.unit === null ? {} : { unit: place.unit }),
  };
  return place.codes.flatMap((code) => {
    const value = values.get(code);
    return value === undefined ? [] : [[otherKey(code, other), value]];
  });
}
