'use client';

import { useTranslations } from 'next-intl';

import type { RowProblem } from '@/lib/domain/register/definition';

/** The words for what is wrong with a field, undefined when nothing is. */
export function useProblemText(problems: readonly RowProblem[]): (field: string) => string | undefined {
  const t = useTranslations('problems');
  return (field) => {
    const problem = problems.find((one) => one.field === field);
    if (problem === undefined) return undefined;
    const values = { found: problem.found ?? '', expected: problem.expected ?? '' };
    return t.has(problem.code) ? t(problem.code, values) : t('invalid_type', values);
  };
}
