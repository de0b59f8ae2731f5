import type { ReportInput } from '../compose';
import { rules, runRules } from '../rules';
import { isStatutory, ownInput } from './input';
import type { ReportProblem } from './problem';
import { statedProblems } from './stated';

export type { ReportProblem } from './problem';

/** Rules about the yearly report's own form and date, which other reports do not have. */
const ofTheForm = new Set(['form', 'oldBasis', 'late', 'lateByNotice']);
const others = rules.filter(({ code }) => !ofTheForm.has(code));

const tables: Readonly<Record<string, string>> = {
  proactive: 'table2',
  applications: 'table3',
  reviewLitigation: 'table4',
};

/** Everything that can be said against signing, errors first: the rule set over the report as it would be filed. */
export function checkReport(input: ReportInput): ReportProblem[] {
  const found = runRules(ownInput(input), isStatutory(input.template) ? rules : others);
  return [
    ...found.map(({ chapter, ...violation }) => ({
      ...violation,
      chapter: chapter ?? tables[violation.where.split('.')[0] ?? ''] ?? 'report',
    })),
    ...statedProblems(input),
  ];
}
