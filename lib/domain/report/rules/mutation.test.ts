import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filedCells, withCell } from '../filed/cells';
import { filedColumns, filedRows, type FiledReport } from '../filed/schema';
import { unprovable } from '../filed/unprovable';
import { rows3, statutoryLines } from '../statutory';
import { caseInput, modelReport } from '../testing/model';
import { publishedReports } from '@/lib/documents/reading/testing/published';
import { rules, runRules } from '.';
import type { Violation } from './rule';

const needs = new Map(unprovable.map(({ path, needs: what }) => [path, what]));

const said = (report: FiledReport, last: FiledReport | null) => runRules({ ...caseInput({}), report, last });
const keyOf = ({ rule, where, found, expected }: Violation): string => [rule, where, found, expected].join('|');

/** Rules that fire when the cell is one more and when it is one less, and say what they did not say before. */
function provedBy(report: FiledReport, path: string, last: FiledReport | null): string[] | null {
  const value = filedCells(report).find((cell) => cell.path === path)?.value ?? 0;
  const before = new Set(said(report, last).map(keyOf));
  const found = [1, -1].map((step) =>
    said(withCell(report, path, value + step), last)
      .filter((violation) => !before.has(keyOf(violation)))
      .map(({ rule }) => rule),
  );
  return found.every((fired) => fired.length > 0) ? [...new Set(found.flat())] : null;
}

const lastYear: FiledReport = {
  ...modelReport,
  year: 2024,
  proactive: {
    ...modelReport.proactive,
    normativeDocs: { made: 1, abolished: 0, valid: 5 },
    regulations: { made: 0, abolished: 0, valid: 0 },
  },
};

/** Numbers away from zero, where no rule against negative ones helps. */
const ten: FiledReport['proactive'] = {
  regulations: { made: 10, abolished: 10, valid: 10 },
  normativeDocs: { made: 10, abolished: 10, valid: 10 },
  licences: 10,
  penalties: 10,
  coercion: 10,
  feesWanYuan: 10,
};

/** The form itself, by its own names: table 二 has 10 number cells, table 三 25 rows of 7, table 四 15. */
const proactiveCells = [
  ...['regulations', 'normativeDocs'].flatMap((kind) =>
    ['made', 'abolished', 'valid'].map((field) => `proactive.${kind}.${field}`),
  ),
  ...['licences', 'penalties', 'coercion', 'feesWanYuan'].map((act) => `proactive.${act}`),
];
const lineCells = statutoryLines
  .map(({ code }) => code.split('.'))
  .filter(([, row = '']) => rows3.some((r) => r === row));
const applicationCells = lineCells.map(([, row, column]) => `applications.${row}.${column}`);
const remedyCells = ['review', 'litigationDirect', 'litigationAfterReview'].flatMap((kind) =>
  ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((result) => `reviewLitigation.${kind}.${result}`),
);

it('the cells looked at are all the cells of tables 二, 三 and 四', () => {
  expect(applicationCells).toHaveLength(25 * 7);
  const form = [...proactiveCells, ...applicationCells, ...remedyCells];
  expect(filedCells(modelReport).map(({ path }) => path)).toEqual(expect.arrayContaining(form));
  expect(filedCells(modelReport)).toHaveLength(form.length);
  for (const path of needs.keys()) expect(proactiveCells).toContain(path);
});

const one = fc.integer({ min: 1, max: 60 });
const kinds = filedColumns.slice(0, -1);
const outcomeRows = filedRows.filter(
  (r) => !['newReceived', 'carriedIn', 'carriedOut', 'total', 'otherMerged'].includes(r),
);
const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);

/** A valid report of a city without a single 0: what is found there is found by adding up, not by a sign. */
const busyReport = fc
  .record({
    closed: fc.array(fc.array(one, { minLength: 6, maxLength: 6 }), { minLength: 21, maxLength: 21 }),
    pending: fc.array(one, { minLength: 6, maxLength: 6 }),
    carried: fc.array(one, { minLength: 6, maxLength: 6 }),
    remedies: fc.array(fc.array(one, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ closed, pending, carried, remedies }): FiledReport => {
    const withTotal = (row: readonly number[]): number[] => [...row, sum(row)];
    const totals = kinds.map((_, i) => sum(closed.map((row) => row[i] ?? 0)));
    const received = totals.map((total, i) => total + (pending[i] ?? 0) + 100);
    const left = received.map((n, i) => n + (carried[i] ?? 0) - (totals[i] ?? 0));
    const rows = {
      ...Object.fromEntries(outcomeRows.map((row, i) => [row, withTotal(closed[i] ?? [])])),
      newReceived: withTotal(received),
      carriedIn: withTotal(carried),
      total: withTotal(totals),
      carriedOut: withTotal(left),
    };
    const [review, litigationDirect, litigationAfterReview] = remedies.map(
      ([upheld = 0, corrected = 0, otherResult = 0, open = 0]) => ({
        ...{ upheld, corrected, otherResult, pending: open },
        total: upheld + corrected + otherResult + open,
      }),
    );
    return {
      ...{ ...modelReport, level: 'city', proactive: ten, applications: { rows } },
      reviewLitigation: { review, litigationDirect, litigationAfterReview },
    };
  });

describe('any one cell of a valid report changed by one', () => {
  it(
    'is found in random reports without a 0, by a rule that adds up, or stands on the published list',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(busyReport, (report) => {
          expect(said(report, null)).toEqual([]);
          for (const { path, value } of filedCells(report)) {
            expect([path, value === null || value === 0]).toEqual([path, false]);
            const rulesFired = provedBy(report, path, null);
            expect([path, rulesFired === null]).toEqual([path, needs.has(path)]);
            expect(rulesFired ?? []).not.toContain('negative');
          }
        }),
        { numRuns: 5 },
      );
    },
  );

  it('is found in the model report, or stands on the published list', () => {
    for (const { path } of filedCells({ ...modelReport, level: 'city' }))
      expect([path, provedBy({ ...modelReport, level: 'city' }, path, null) !== null || needs.has(path)]).toEqual([
        path,
        true,
      ]);
  });

  it('the list holds no cell that could be proved', () => {
    for (const path of needs.keys())
      expect([path, provedBy({ ...modelReport, level: 'city', proactive: ten }, path, null)]).toEqual([path, null]);
  });

  it('last year’s report proves what the list says it does', () => {
    for (const [path, what] of needs)
      expect([path, provedBy(modelReport, path, lastYear) !== null]).toEqual([path, what === 'lastYear']);
  });
});

const full = publishedReports().filter(({ report }) => report.coverage === 'full' && report.formVersion === '2021');

describe.skipIf(full.length === 0)('published full tables', () => {
  it.each(full.map(({ name, report }) => [name, report] as const))('%s', (_, report) => {
    for (const { path, value } of filedCells(report)) {
      if (value === null) continue;
      expect([path, provedBy(report, path, null) !== null || needs.has(path)]).toEqual([path, true]);
    }
  });
});

it('docs/unprovable-cells.md says the same', async () => {
  const words = { lastYear: "last year's report", register: 'the registers' };
  const rows = unprovable.map(({ path, needs: what }) => `| \`${path}\` | ${words[what]} |`);
  const proved = filedCells(modelReport)
    .filter(({ path }) => !needs.has(path))
    .map(({ path }) => `| \`${path}\` | ${(provedBy(modelReport, path, null) ?? []).join(', ')} |`);
  const page = [
    '# Cells that no rule can prove',
    '',
    'Changed by one, every other number cell of tables 二, 三 and 四 (2021 form) breaks at least one rule. These do not,',
    'because nothing else in the tables depends on them. Made and checked by lib/domain/report/rules/mutation.test.ts',
    '(`npx vitest run --project unit lib/domain/report/rules/mutation.test.ts -u` writes it anew).',
    '',
    '| Cell | What can prove it |',
    '| --- | --- |',
    ...rows,
    '',
    'Below the level that may make 规章 (township, street, bureau, county) the three 规章 cells must be 0 and are proved by',
    '`regulationLevel`. Where a report leaves blank a cell that a sum needs, the sum proves only that the parts are not',
    'too many; a cell beside such a blank may be wrong unseen.',
    '',
    `Rules: ${rules.length}. Cells proved, and by which rules:`,
    '',
    '| Cell | Rules that fire |',
    '| --- | --- |',
    ...proved,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../../../docs/unprovable-cells.md');
});
