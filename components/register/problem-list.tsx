'use client';

import { Alert, Anchor, List } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

import type { RowProblem } from '@/lib/domain/register/definition';
import { inputId } from './field-input';

interface Props {
  readonly problems: readonly RowProblem[];
  readonly labels: ReadonlyMap<string, string>;
}

/** The sentence of a problem; a code without one is still said. */
export function useProblemText(): (problem: RowProblem) => string {
  const t = useTranslations('problems');
  return (problem) => {
    const values = { found: problem.found ?? '', expected: problem.expected ?? '' };
    return t.has(problem.code) ? t(problem.code, values) : t('other', { found: problem.code });
  };
}

/** All problems on top, each a link to its field; takes the focus so that nobody misses it. */
export function ProblemList({ problems, labels }: Props) {
  const t = useTranslations('registers.form');
  const textOf = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problems]);
  if (problems.length === 0) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="red"
      variant="light"
      mb="md"
      role="alert"
      title={t('problems', { count: problems.length })}
    >
      <List size="sm">
        {problems.map((problem) => (
          <List.Item key={`${problem.field} ${problem.code}`}>
            <Anchor href={`#${inputId(problem.field)}`} size="sm">
              {labels.get(problem.field) ?? problem.field}
            </Anchor>{' '}
            {textOf(problem)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
