import { lastDay } from '../../period';
import type { ReportInput } from '../compose';
import { monthWords } from '../words';
import { narrativeProblems } from './narrative';
import type { ReportProblem } from './problem';
import { cellProblems, identityProblems, lastYearProblems } from './statutory';

export type { ReportProblem } from './problem';

/** Chapters that draw on a register, where a gap is told. */
const chapterOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'annual-disclosure': { disclosures: 'overview', applications: 'table3', remedies: 'table4' },
  'work-summary': {
    disclosures: 'disclosure',
    applications: 'onRequest',
    'service-cases': 'hall',
    complaints: 'complaints',
  },
};

function gapProblems({ template, values }: ReportInput): ReportProblem[] {
  return values.gaps.flatMap(({ registers, months }) => {
    const [register = ''] = registers;
    const chapter = chapterOf[template.id]?.[register];
    if (chapter === undefined || months.length === 0) return [];
    const told = months.map(monthWords).join('、');
    return [{ rule: 'gap', severity: 'warning', chapter, where: register, found: told, expected: '' }];
  });
}

function signatureProblems({ values, signedOn }: ReportInput): ReportProblem[] {
  const end = lastDay(values.period);
  const whole = { chapter: 'report', severity: 'warning', expected: '' } as const;
  if (signedOn === null) return [{ ...whole, rule: 'undated', where: 'signedOn', found: '' }];
  return signedOn > end ? [] : [{ ...whole, rule: 'early', where: 'signedOn', found: signedOn, expected: end }];
}

/** Everything that can be said against signing, errors first, in the order of the rules. */
export function checkReport(input: ReportInput): ReportProblem[] {
  const cell = (code: string): number | null => input.values.now.get(code)?.value ?? null;
  const statutory =
    input.template.id === 'annual-disclosure'
      ? [...identityProblems(cell), ...lastYearProblems(input.values), ...cellProblems(cell)]
      : [];
  const all = [...statutory, ...narrativeProblems(input), ...gapProblems(input), ...signatureProblems(input)];
  return all.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
