'use client';

import { Button, NumberInput, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { Decision } from '@/lib/domain/assessment/workflow';
import classes from './assessment.module.css';
import type { ShownObjection } from './data';
import { useRefusalText } from './words';

export type Decide = (input: { id: number; objection: number; decision: Decision }) => Promise<ActionResult<null>>;

interface Props {
  /** of the assessment */
  readonly id: number;
  readonly objection: ShownObjection;
  /** of the item */
  readonly title: string;
  readonly weight: number;
  readonly decide: Decide;
}

/** Upholds an objection with new points, or rejects it: nobody is answered without a reason. */
export function DecideForm({ id, objection, title, weight, decide }: Props) {
  const t = useTranslations('assessment.objections');
  const router = useRouter();
  const refusal = useRefusalText();
  const [points, setPoints] = useState<number | string>('');
  const [reason, setReason] = useState('');
  const { send, busy, failure } = useAction(decide, () => router.refresh());
  const answer = (decision: Decision): void => send({ id, objection: objection.id, decision });
  const blank = reason.trim() === '';
  return (
    <>
      <ActionError code={failure.code} text={refusal(failure.code)} />
      <div className={classes['line']}>
        <TextInput
          label={t('reason')}
          aria-label={t('reasonOf', { unit: objection.unitName, item: title })}
          maxLength={500}
          className={classes['grow']}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <NumberInput
          label={t('newPoints')}
          min={0}
          max={weight}
          decimalScale={2}
          w={110}
          value={points}
          onChange={setPoints}
        />
        <Button
          loading={busy}
          disabled={blank || points === ''}
          onClick={() => answer({ outcome: 'upheld', points: Number(points), reason })}
        >
          {t('uphold')}
        </Button>
        <Button
          variant="default"
          loading={busy}
          disabled={blank}
          onClick={() => answer({ outcome: 'rejected', reason })}
        >
          {t('reject')}
        </Button>
      </div>
    </>
  );
}
