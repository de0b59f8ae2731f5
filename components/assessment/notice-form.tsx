'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { HandNotice, Noticed } from '@/lib/domain/assessment/notices';
import classes from './assessment.module.css';
import { useRefusalText } from './words';

const choices = ['points', 'commended', 'criticised', 'none'] as const;
type Choice = (typeof choices)[number];

export type GiveNotice = (input: {
  id: number;
  unitId: number;
  notice: HandNotice['notice'] | null;
  reason: string;
}) => Promise<ActionResult<null>>;

interface Props {
  /** of the assessment */
  readonly id: number;
  readonly unitId: number;
  readonly noticed: Noticed | null;
  readonly give: GiveNotice;
}

/** Names a unit in public, or spares it, by hand and with a reason. */
export function NoticeForm({ id, unitId, noticed, give }: Props) {
  const t = useTranslations('assessment');
  const router = useRouter();
  const refusal = useRefusalText();
  const [choice, setChoice] = useState<Choice>(noticed?.by === 'hand' ? noticed.notice : 'points');
  const [reason, setReason] = useState(noticed?.reason ?? '');
  const { send, busy, failure } = useAction(give, () => router.refresh());
  return (
    <>
      <ActionError code={failure.code} text={refusal(failure.code)} />
      <div className={classes['line']}>
        <NativeSelect
          label={t('judge.notice')}
          value={choice}
          onChange={(event) => setChoice(choices.find((one) => one === event.currentTarget.value) ?? 'points')}
          data={choices.map((value) => ({ value, label: t(`judge.notices.${value}`) }))}
        />
        <TextInput
          label={t('judge.reason')}
          maxLength={500}
          className={classes['grow']}
          maw={480}
          disabled={choice === 'points'}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={busy}
          disabled={choice !== 'points' && reason.trim() === ''}
          onClick={() => send({ id, unitId, notice: choice === 'points' ? null : choice, reason })}
        >
          {t('judge.noticeSave')}
        </Button>
      </div>
    </>
  );
}
