'use client';

import { Button, Group, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import { ActionError } from '../ui/action-error';
import { useAction } from '../ui/use-action';
import { useProblemText } from '../ui/use-problem-text';
import { DueChanges, type ShownOutcome } from './due-changes';

interface Props {
  readonly days: number;
  readonly save: (input: { days: number }) => Promise<ActionResult<ShownOutcome>>;
}

/** The limit of 12345 orders that bring none of their own. */
export function HotlineDays({ days, save }: Props) {
  const t = useTranslations('deadlines.calendar');
  const [text, setText] = useState(String(days));
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const { send, busy, failure } = useAction(save, setOutcome);
  const error = useProblemText(failure.problems)('days');
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('hotline')}
      </Title>
      <ActionError code={failure.code === 'invalid' ? null : failure.code} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send({ days: Number(text) });
        }}
      >
        <Group align="flex-end">
          <TextInput
            label={t('hotlineDays')}
            description={t('hotlineHint')}
            error={error}
            inputMode="numeric"
            maxLength={3}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
          />
          <Button type="submit" loading={busy} disabled={text.trim() === '' || text === String(days)}>
            {t('save')}
          </Button>
        </Group>
      </form>
      {outcome && <DueChanges outcome={outcome} saved />}
    </section>
  );
}
