'use client';

import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { SubmissionState } from '@/lib/domain/submission';
import type { MonthActions } from './month-view';
import { useStepError } from './use-step-error';

interface Props extends Pick<MonthActions, 'submit' | 'accept'> {
  readonly unitId: number;
  readonly month: number;
  readonly state: SubmissionState | null;
  /** the month has ended and every cell is in */
  readonly open: boolean;
}

const noAction = () => Promise.resolve({ ok: false as const, error: 'forbidden' });

/** Hands the month in or accepts it, whichever of the two the reader may do now. */
export function MonthButtons({ unitId, month, state, open, submit, accept }: Props) {
  const t = useTranslations('submission.month');
  const router = useRouter();
  const errorText = useStepError();
  const [done, setDone] = useState<'submitted' | 'accepted' | null>(null);
  const after = (what: 'submitted' | 'accepted') => () => {
    setDone(what);
    router.refresh();
  };
  const handIn = useAction(submit ?? noAction, after('submitted'));
  const take = useAction(accept ?? noAction, after('accepted'));
  const failure = handIn.failure.code ?? take.failure.code;
  const maySubmit = submit !== null && (state === null || state === 'returned');
  const mayAccept = accept !== null && state === 'submitted';
  return (
    <>
      <ActionError code={failure} text={errorText(failure)} />
      {done !== null && failure === null ? (
        <Alert color="accent" variant="light" mb="sm" role="status">
          {t(done)}
        </Alert>
      ) : null}
      <Group gap="xs" mb="sm">
        {maySubmit ? (
          <Button disabled={!open} loading={handIn.busy} onClick={() => handIn.send({ unitId, month })}>
            {t('submit')}
          </Button>
        ) : null}
        {maySubmit && !open ? <span>{t('notYet')}</span> : null}
        {mayAccept ? (
          <Button loading={take.busy} onClick={() => take.send({ unitId, month })}>
            {t('accept')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}
