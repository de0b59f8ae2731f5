import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { monthOf } from '@/lib/domain/dates';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { lastEndedMonth } from '@/lib/domain/indicator/evaluate';
import type { SumsByMeasure } from '@/lib/domain/indicator/lookup';
import { reportedMeasure } from '@/lib/domain/measure/catalogue';
import { enterableRegisters, enteredMeasure } from '@/lib/domain/measure/entered';
import { monthlyReporters } from '@/lib/domain/measure/reporting';
import { monthsIn, sameLastYear, type Period } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import { watchedCodes } from '@/lib/domain/report/rules/meanings';
import { chartCodesOf, codesOf } from '@/lib/domain/report/template';
import { withTyped } from '@/lib/domain/report/typed-cells';
import type { MonthlyValues, ReportGap, ReportValues } from '@/lib/domain/report/values';
import type { OrgScope } from '@/lib/domain/scope';
import { askUnit, evaluateSeries } from './indicators';
import { memberAlone } from './members';
import { ask, monthsOf } from './questions';
import { readCellsTyped } from './report-cells';
import { importedMeasures } from './report-burden';
import { valuesAt, type Asked, type AskedReport } from './report-numbers';
import { codesSigned, finalAssessment, signedTargets, withOwn } from './report-own';
import { otherValues, partsOf, valuesBelow } from './report-others';
import { reportRoster } from './rosters';

async function monthlyValues(scope: OrgScope, asked: Asked): Promise<Map<string, (number | null)[]>> {
  const { unit, period, asOf, codes } = asked;
  const series = await evaluateSeries(scope, { unitId: unit.id, ...period, asOf, codes });
  return new Map(series.map((s) => [s.code, s.points.map((p) => p.value.value)]));
}

/** Registers of which one is enough in a month. */
const gapRegisters: readonly (readonly RegisterName[])[] = [
  ['disclosures'],
  ['applications'],
  ['service-cases', 'service-days'],
  ['complaints'],
];

interface Reported {
  /** months that have ended and for which who owes a register did not hand it in */
  readonly gaps: readonly ReportGap[];
  /** those for which one of them entered numbers that count */
  readonly entered: readonly ReportGap[];
}

async function reportedOf(scope: OrgScope, { unit, period, asOf }: Asked): Promise<Reported> {
  const ended = lastEndedMonth(period, asOf);
  if (ended === null) return { gaps: [], entered: [] };
  const span = { from: period.from, to: ended };
  const measures = [...gapRegisters.flat().map(reportedMeasure), ...enterableRegisters.map(enteredMeasure)];
  const question = monthsOf({ period: span, measures });
  const owes = monthlyReporters.includes(unit.kind);
  const [[all], own] = await Promise.all([
    askUnit(scope, unit.id, [question]),
    owes ? ask(memberAlone(unit), [question]) : null,
  ]);
  const someIn =
    (sums: ReadonlyMap<Month, SumsByMeasure>) =>
    (measure: string, month: Month): boolean =>
      (sums.get(month)?.get(measure)?.get('')?.period ?? 0) > 0;
  const some = someIn(all);
  // A township owes its registers itself: what a village hands in does not fill its gap. A county has what is below it.
  const handedIn = own === null ? some : someIn(own[0](unit.id));
  const months = monthsIn(span).filter((m) => m >= monthOf(unit.validFrom));
  const where = <R extends RegisterName>(all: readonly (readonly R[])[], is: (of: readonly R[], m: Month) => boolean) =>
    all
      .map((registers) => ({ registers, months: months.filter((month) => is(registers, month)) }))
      .filter((one) => one.months.length > 0);
  return {
    gaps: where(gapRegisters, (of, month) => !of.some((name) => handedIn(reportedMeasure(name), month))),
    entered: where(
      enterableRegisters.map((name) => [name]),
      (of, month) => of.some((name) => some(enteredMeasure(name), month)),
    ),
  };
}

/** A period that still runs is compared with the same months of last year, not with all of them. */
function comparable(period: Period, asOf: IsoDate): Period {
  const to = Math.min(period.to, Math.max(period.from, monthOf(asOf)));
  return sameLastYear({ from: period.from, to });
}

/** Everything that composing and checking a report read. Throws OutOfScopeError. */
export async function gatherValues(scope: OrgScope, asked: AskedReport): Promise<ReportValues> {
  const { unit, template, period, asOf, refs = [] } = asked;
  const last = comparable(period, asOf);
  const signed = await signedTargets(scope, asked);
  const named = [
    ...new Set([...codesOf(template), ...watchedCodes, ...codesSigned(signed), ...refs.map((ref) => ref.code)]),
  ];
  const wanted = asked.whole === true ? [...indicatorByCode.keys()] : named.filter((code) => indicatorByCode.has(code));
  const now = { unit, asOf, period, codes: wanted };
  const charted = { ...now, codes: chartCodesOf(template) };
  const [
    values,
    before,
    cells,
    cellsBefore,
    monthly,
    monthlyBefore,
    reported,
    parts,
    below,
    others,
    roster,
    imported,
    assessed,
  ] = await Promise.all([
    valuesAt(scope, now),
    valuesAt(scope, { ...now, period: last }),
    readCellsTyped(scope, unit.id, period),
    readCellsTyped(scope, unit.id, last),
    monthlyValues(scope, charted),
    monthlyValues(scope, { ...charted, period: sameLastYear(period) }),
    reportedOf(scope, now),
    partsOf(scope, asked),
    valuesBelow(scope, asked),
    otherValues(scope, asked),
    reportRoster(scope, now),
    importedMeasures(unit, period),
    finalAssessment(scope, asked),
  ]);
  const series = charted.codes.map((code): [string, MonthlyValues] => [
    code,
    { now: monthly.get(code) ?? [], before: monthlyBefore.get(code) ?? [] },
  ]);
  const { code, name, kind } = unit;
  const stated = withTyped(new Map([...values, ...parts.values]), cells.own);
  const gathered: ReportValues = {
    unit: { code, name, kind },
    period,
    asOf,
    now: stated.now,
    before: withTyped(before, cellsBefore.own).now,
    typed: stated.typed,
    typedBelow: cells.below,
    monthly: new Map(series),
    ...reported,
    others: new Map([...below.values, ...others]),
    units: below.units,
    parts: parts.slices,
    ...(roster === null ? {} : { roster }),
    imported,
  };
  return withOwn(gathered, { assessed, signed });
}
