import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { EntryProblem } from '@/lib/domain/entry/check';
import { ProblemText } from './problem-text';
import type { Said } from './use-entry';

interface Props {
  readonly said: Said | null;
  readonly problems: readonly EntryProblem[];
  readonly labels: ReadonlyMap<string, string>;
}

const known = new Set(['monthLocked', 'unauthenticated', 'forbidden']);

/** What came of saving, or how many lines stand against it. */
export function SaidLine({ said, problems, labels }: Props) {
  const t = useTranslations('monthEntry');
  const whole = problems.find(({ line }) => line === '');
  if (problems.length > 0)
    return (
      <Alert variant="light" color="red" mb="xs">
        {whole === undefined ? t('wrong', { count: problems.length }) : <ProblemText problem={whole} labels={labels} />}
      </Alert>
    );
  if (said === null) return null;
  if (said.kind === 'refused')
    return (
      <Alert variant="light" color="red" mb="xs">
        {said.refusal.code === 'hasRows'
          ? t('refused.hasRows', { rows: said.refusal.rows })
          : t(`refused.${said.refusal.code}`)}
      </Alert>
    );
  if (said.kind === 'failed')
    return (
      <Alert variant="light" color="red" mb="xs">
        {t(`failed.${known.has(said.code) ? (said.code as 'monthLocked') : 'unexpected'}`)}
      </Alert>
    );
  return (
    <Alert variant="light" color="accent" mb="xs">
      {said.kind === 'withdrawn' ? t('said.withdrawn', { left: said.left }) : t(`said.${said.kind}`)}
    </Alert>
  );
}
