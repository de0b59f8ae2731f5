import { applicantKinds, outcomes } from '../../application';
import type { IsoDate } from '../../dates';
import type { IndicatorDefinition } from '../../indicator/definition';
import { evaluate, lastEndedMonth } from '../../indicator/evaluate';
import { lookupOf, sumCells, type Cell } from '../../indicator/lookup';
import { reportedMeasure } from '../../measure/catalogue';
import { reportersKey } from '../../measure/reporting';
import { lastDay, monthsIn, sameLastYear, type Period } from '../../period';
import type { RegisterName } from '../../register/definition';
import { remedyKinds, remedyResults } from '../../remedy';
import { partCode, partDefinition } from '../parts';
import { statutoryLines } from '../statutory';
import { chartCodesOf, codesOf, partMeasuresOf, unitCodesOf } from '../template';
import { templates } from '../templates';
import { definitionOf, isDefined, otherKey, type ReportValues } from '../values';

/** What some units recorded: the first one is above the others and counts them in. */
export interface World {
  readonly cells: readonly (Cell & { readonly unit: string })[];
  readonly period: Period;
  readonly asOf: IsoDate;
}

export const TOP = { code: '330101', name: '云溪县', kind: 'county' } as const;
export const BELOW = [
  { code: 'A', name: '青石镇' },
  { code: 'B', name: '白沙乡' },
  { code: 'C', name: '站前街道' },
] as const;

const unique = <T>(some: readonly T[]): T[] => [...new Set(some)];
const usedCodes = unique(templates.flatMap((t) => [...codesOf(t), ...chartCodesOf(t), ...unitCodesOf(t)])).filter(
  isDefined,
);
const used: readonly IndicatorDefinition[] = unique([...usedCodes.map(definitionOf), ...statutoryLines]);
const unitDefinitions = unique(templates.flatMap(unitCodesOf)).filter(isDefined).map(definitionOf);
const partMeasures = unique(templates.flatMap(partMeasuresOf));

/** Registers of which one is enough in a month: what the sentences about gaps speak of. */
export const gapRegisters: readonly (readonly RegisterName[])[] = [
  ['disclosures'],
  ['applications'],
  ['service-cases', 'service-days'],
  ['complaints'],
];

export const slices: Readonly<Record<string, readonly string[]>> = {
  'application.received': applicantKinds,
  'application.closed': outcomes.flatMap((o) => applicantKinds.map((k) => `${o}|${k}`)),
  'disclosure.publishedByChannel': ['website', 'noticeBoard', 'broadcast'],
  'disclosure.publishedByTiming': ['fixed', 'anytime'],
  'disclosure.publishedByCategory': ['', '财政', '规划'],
  'disclosure.made': ['regulation', 'normative', 'other'],
  'disclosure.abolished': ['regulation', 'normative'],
  'hall.visits': ['社保', '民政', ''],
  'hall.rating': ['satisfied', 'dissatisfied'],
  'complaint.resolved': ['yes', 'no'],
  'complaint.rating': ['satisfied', 'dissatisfied'],
  'remedy.filed': remedyKinds,
  'remedy.closed': remedyKinds.flatMap((k) => remedyResults.map((r) => `${k}|${r}`)),
};

/** Measures of which any number of any template is made. */
export const measuresUsed = unique([
  ...used.flatMap((d) => [...d.numerator, ...(d.denominator ?? [])].map((t) => t.measure)),
  ...partMeasures,
]);
const reportersOf = (d: IndicatorDefinition): readonly RegisterName[] => d.reportedBy ?? [d.register];
const reporters = unique(used.map(reportersOf));

/** Unit-months of the ended part of a period without a report: here every unit owes every register. */
function missingIn(cells: World['cells'], { period, asOf }: Pick<World, 'period' | 'asOf'>, units: readonly string[]) {
  const ended = lastEndedMonth(period, asOf);
  const owed = ended === null ? [] : monthsIn({ from: period.from, to: ended });
  const seen = new Set(cells.filter((c) => c.value > 0).map((c) => `${c.unit} ${c.measure} ${c.month}`));
  const lacks = (registers: readonly RegisterName[]) =>
    units.flatMap((unit) =>
      owed.filter((month) => !registers.some((r) => seen.has(`${unit} ${reportedMeasure(r)} ${month}`))),
    ).length;
  return new Map(reporters.map((registers) => [reportersKey(registers), lacks(registers)]));
}

/** The values of a world by the catalogue's own evaluation, as lib/data gathers them from the database. */
export function valuesOfWorld({ cells, period, asOf }: World): ReportValues {
  const all = [TOP.code, ...BELOW.map(({ code }) => code)];
  const valuesAt = (when: Period, units: readonly string[], definitions = used) => {
    const some = cells.filter((c) => units.includes(c.unit));
    const lookup = lookupOf(sumCells(some, when, asOf), missingIn(some, { period: when, asOf }, units));
    return { lookup, values: new Map(definitions.map((d) => [d.code, evaluate(d, lookup)])) };
  };
  const last = comparable(period, asOf);
  const { lookup, values: now } = valuesAt(period, all);
  const found = partMeasures.map((m) => [m, [...lookup.slices(m)].filter(([, s]) => s.period !== null)] as const);
  const parts = new Map(found.map(([m, some]) => [m, some.map(([slice]) => slice)]));
  const partValues = [...parts].flatMap(([m, some]) =>
    some
      .flatMap((slice) => partDefinition(partCode(m, slice)) ?? [])
      .map((d) => [d.code, evaluate(d, lookup)] as const),
  );
  const series = (code: string, when: Period) =>
    monthsIn(when).map((m) => {
      const month = lookupOf(sumCells(cells, { from: m, to: m }, asOf), new Map());
      return evaluate(definitionOf(code), month).value;
    });
  const charted = unique(templates.flatMap(chartCodesOf));
  const seen = new Set(cells.filter((c) => c.value > 0).map((c) => `${c.measure} ${c.month}`));
  const ended = lastEndedMonth(period, asOf);
  const owed = ended === null ? [] : monthsIn({ from: period.from, to: ended });
  return {
    unit: TOP,
    period,
    asOf,
    now: new Map([...now, ...partValues]),
    before: valuesAt(last, all).values,
    monthly: new Map(charted.map((c) => [c, { now: series(c, period), before: series(c, sameLastYear(period)) }])),
    gaps: gapRegisters
      .map((registers) => ({
        registers,
        months: owed.filter((m) => !registers.some((r) => seen.has(`${reportedMeasure(r)} ${m}`))),
      }))
      .filter((gap) => gap.months.length > 0),
    units: BELOW,
    parts,
    others: new Map(
      BELOW.flatMap(({ code: unit }) =>
        [...valuesAt(period, [unit], unitDefinitions).values.values()].map(
          (v) => [otherKey(v.code, { unit }), v] as const,
        ),
      ),
    ),
  };
}

/** A period that still runs is compared with the same months of last year. */
function comparable(period: Period, asOf: IsoDate): Period {
  const running = asOf <= lastDay(period) ? Number(asOf.slice(0, 4)) * 100 + Number(asOf.slice(5, 7)) : period.to;
  return sameLastYear({ from: period.from, to: Math.min(period.to, running) });
}
