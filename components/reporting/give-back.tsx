'use client';

import { Button, Group, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { MonthActions } from './month-actions';
import { useStepError } from './use-step-error';

interface Props {
  readonly unitId: number;
  readonly month: number;
  readonly cell: string;
  /** of the cell, for readers who do not see the row */
  readonly name: string;
  readonly giveBack: NonNullable<MonthActions['giveBack']>;
}

/** Gives one cell back; nobody is sent back without being told why. */
export function GiveBack({ unitId, month, cell, name, giveBack }: Props) {
  const t = useTranslations('submission.cells');
  const router = useRouter();
  const errorText = useStepError();
  const [reason, setReason] = useState('');
  const { send, busy, failure } = useAction(giveBack, () => {
    setReason('');
    router.refresh();
  });
  return (
    <>
      <ActionError code={failure.code} text={errorText(failure.code)} />
      <Group gap="xs" wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          miw={160}
          aria-label={t('reasonFor', { cell: name })}
          placeholder={t('reasonHint')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          loading={busy}
          disabled={reason.trim() === ''}
          onClick={() => send({ unitId, month, cell, reason })}
        >
          {t('return')}
        </Button>
      </Group>
    </>
  );
}
