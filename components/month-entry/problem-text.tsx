import { useTranslations } from 'next-intl';

import type { EntryProblem } from '@/lib/domain/entry/check';

interface Props {
  readonly problem: EntryProblem;
  /** line → words */
  readonly labels: ReadonlyMap<string, string>;
}

/** Found, expected and how to put it right. */
export function ProblemText({ problem, labels }: Props) {
  const t = useTranslations('monthEntry.problems');
  const { code, found, expected = 0, by = '' } = problem;
  return <>{t(code, { found: found === '' ? '—' : found, expected: String(expected), by: labels.get(by) ?? '' })}</>;
}
