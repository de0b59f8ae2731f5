import { applicantKinds, outcomes } from '../../application';
import { UNKNOWN } from '../number';
import { columns, rows3, statutoryLines } from '../statutory';
import { lastDay } from '../../period';
import { remedyKinds, remedyResults } from '../../remedy';
import type { ReportValues } from '../values';
import type { ReportProblem } from './problem';

type Cell = (code: string) => number | null;

interface Identity {
  readonly rule: string;
  readonly chapter: string;
  readonly where: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const at3 = (row: string, column: string): string => `annual.${row}.${column}`;

/** The identities of tables 三 and 四; both sides are sums of cells. */
const identities: readonly Identity[] = [
  ...columns.map((c) => ({
    rule: 'carryOver',
    chapter: 'table3',
    where: `total.${c}`,
    left: [at3('newReceived', c), at3('carriedIn', c)],
    right: [at3('total', c), at3('carriedOut', c)],
  })),
  ...rows3.map((row) => ({
    rule: 'applicants',
    chapter: 'table3',
    where: `${row}.total`,
    left: [at3(row, 'total')],
    right: applicantKinds.map((c) => at3(row, c)),
  })),
  ...columns.map((c) => ({
    rule: 'outcomes',
    chapter: 'table3',
    where: `total.${c}`,
    left: [at3('total', c)],
    right: outcomes.map((o) => at3(o, c)),
  })),
  ...remedyKinds.map((kind) => ({
    rule: 'remedyParts',
    chapter: 'table4',
    where: `${kind}.total`,
    left: [at3(kind, 'total')],
    right: [...remedyResults, 'pending'].map((r) => at3(kind, r)),
  })),
];

function sum(codes: readonly string[], cell: Cell): number | null {
  let total = 0;
  for (const code of codes) {
    const value = cell(code);
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** Sums that must agree; where a cell is unknown nothing can be proved, and `unknown` says so instead. */
export function identityProblems(cell: Cell): ReportProblem[] {
  return identities.flatMap(({ rule, chapter, where, left, right }) => {
    const [a, b] = [sum(left, cell), sum(right, cell)];
    if (a === null || b === null || a === b) return [];
    return [{ rule, severity: 'error', chapter, where, found: String(a), expected: String(b) }];
  });
}

/** 现行有效 = last year's + made − abolished, and carried in = last year's carried out (RULES §1.5). */
export function lastYearProblems(values: ReportValues): ReportProblem[] {
  // Until the year is over, last year's values are those of the same months and prove nothing about its end.
  if (values.asOf <= lastDay(values.period)) return [];
  const now: Cell = (code) => values.now.get(code)?.value ?? null;
  const before: Cell = (code) => values.before.get(code)?.value ?? null;
  const inForce = ['regulation', 'normative'].flatMap((kind) => {
    const stock = before(`annual.${kind}.inForce`);
    const made = sum([`annual.${kind}.made`], now);
    const abolished = now(`annual.${kind}.abolished`);
    const expected = stock === null || made === null || abolished === null ? null : stock + made - abolished;
    return differs('inForce', 'table2', [`${kind}.inForce`, now(`annual.${kind}.inForce`), expected]);
  });
  const carried = columns.flatMap((c) =>
    differs('carriedIn', 'table3', [`carriedIn.${c}`, now(at3('carriedIn', c)), before(at3('carriedOut', c))]),
  );
  return [...inForce, ...carried];
}

type Compared = readonly [where: string, found: number | null, expected: number | null];

function differs(rule: string, chapter: string, [where, found, expected]: Compared): ReportProblem[] {
  if (found === null || expected === null || found === expected) return [];
  return [{ rule, severity: 'error', chapter, where, found: String(found), expected: String(expected) }];
}

/** Which chapter prints a statutory line. */
const chapterOf = (code: string): string => {
  const [, row = ''] = code.split('.');
  if (rows3.some((r) => r === row)) return 'table3';
  return remedyKinds.some((kind) => kind === row) ? 'table4' : 'table2';
};

const printed = statutoryLines.filter((d) => d.code !== 'annual.informationFee');

/** Cells that would be printed empty, and counts below zero; one finding a table and kind. */
export function cellProblems(cell: Cell): ReportProblem[] {
  return ['table2', 'table3', 'table4'].flatMap((chapter) => {
    const codes = printed.filter((d) => chapterOf(d.code) === chapter).map((d) => d.code);
    const unknown = codes.filter((code) => cell(code) === null);
    const negative = codes.filter((code) => (cell(code) ?? 0) < 0);
    const short = (code: string): string => code.replace('annual.', '');
    return [
      ...(unknown.length === 0
        ? []
        : [problem('unknown', chapter, [short(unknown[0] ?? ''), UNKNOWN, String(unknown.length)])]),
      ...negative.map((code) => problem('negative', chapter, [short(code), String(cell(code)), '0'])),
    ];
  });
}

const problem = (
  rule: string,
  chapter: string,
  [where, found, expected]: readonly [string, string, string],
): ReportProblem => ({
  rule,
  severity: 'error',
  chapter,
  where,
  found,
  expected,
});
