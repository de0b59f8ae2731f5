'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { SubmissionState } from '@/lib/domain/submission';
import type { MonthActions } from './month-actions';
import { useStepError } from './use-step-error';

interface Props extends Pick<MonthActions, 'submit' | 'accept'> {
  readonly unitId: number;
  readonly month: number;
  readonly state: SubmissionState | null;
  /** the month has ended and every cell is in */
  readonly open: boolean;
}

type Done = 'submitted' | 'accepted';

/** Hands the month in or accepts it, whichever of the two the reader may do now. */
export function MonthButtons({ unitId, month, state, open, submit, accept }: Props) {
  const t = useTranslations('submission.month');
  const [done, setDone] = useState<Done | null>(null);
  const key = { unitId, month };
  const maySubmit = state === null || state === 'returned';
  return (
    <Group gap="xs" mb="sm">
      {submit !== null && maySubmit ? (
        <StepButton label={t('submit')} disabled={!open} run={() => submit(key)} done={() => setDone('submitted')} />
      ) : null}
      {submit !== null && maySubmit && !open ? <span>{t('notYet')}</span> : null}
      {accept !== null && state === 'submitted' ? (
        <StepButton label={t('accept')} run={() => accept(key)} done={() => setDone('accepted')} />
      ) : null}
      <span role="status">{done === null ? '' : t(done)}</span>
    </Group>
  );
}

interface StepProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => Promise<ActionResult<null>>;
  readonly done: () => void;
}

function StepButton({ label, disabled = false, run, done }: StepProps) {
  const router = useRouter();
  const errorText = useStepError();
  const { send, busy, failure } = useAction(run, () => {
    done();
    router.refresh();
  });
  return (
    <div>
      <ActionError code={failure.code} text={errorText(failure.code)} />
      <Button disabled={disabled} loading={busy} onClick={() => send(undefined)}>
        {label}
      </Button>
    </div>
  );
}
