import { describe, expect, it } from 'vitest';
import { filedCells, withCell } from '../filed/cells';
import type { FiledReport } from '../filed/schema';
import { unprovable } from '../filed/unprovable';
import { caseInput, modelReport } from '../testing/model';
import { publishedReports } from '@/lib/documents/reading/testing/published';
import { rules, runRules } from '.';

const needs = new Map(unprovable.map(({ path, needs: what }) => [path, what]));

/** Rules that fire when the cell is one more or one less. */
function provedBy(report: FiledReport, path: string, last: FiledReport | null): string[] | null {
  const value = filedCells(report).find((cell) => cell.path === path)?.value ?? 0;
  const found = [1, -1].map((step) => {
    const input = { ...caseInput({}), report: withCell(report, path, value + step), last };
    return runRules(input).map(({ rule }) => rule);
  });
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

describe('any one cell of a valid report changed by one', () => {
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

/** Numbers away from zero, where no rule against negative ones helps. */
const ten: FiledReport['proactive'] = {
  regulations: { made: 10, abolished: 10, valid: 10 },
  normativeDocs: { made: 10, abolished: 10, valid: 10 },
  licences: 10,
  penalties: 10,
  coercion: 10,
  feesWanYuan: 10,
};

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
