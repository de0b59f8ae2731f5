'use client';

import { Button, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { DayInput } from '@/components/ui/day-input';
import { useAction } from '@/components/ui/use-action';
import type { AssessmentStep } from '@/lib/domain/assessment/workflow';
import type { ActionResult } from '@/lib/domain/action-result';
import classes from './assessment.module.css';
import type { ShownAssessment } from './data';
import { useRefusalText } from './words';

type Move = (input: { id: number; version: number; step: AssessmentStep }) => Promise<ActionResult<null>>;
type Drop = (input: { id: number }) => Promise<ActionResult<null>>;

interface Props {
  readonly assessment: ShownAssessment;
  readonly units: number;
  /** items judged by hand that nobody has judged, over all units, and those that somebody has */
  readonly open: number;
  readonly judged: number;
  readonly today: string;
  readonly move: Move;
  readonly drop: Drop;
}

/** What the assessor can do next, and nothing else. */
export function StepBar(props: Props) {
  const { assessment, move, drop } = props;
  const router = useRouter();
  const refusal = useRefusalText();
  const moving = useAction(move, () => router.refresh());
  const dropping = useAction(drop, () => router.push('/assessments'));
  const failure = moving.failure.code ?? dropping.failure.code;
  const take = (step: AssessmentStep): void => moving.send({ id: assessment.id, version: assessment.version, step });
  const shared = { ...props, take, busy: moving.busy || dropping.busy };
  return (
    <>
      <ActionError code={failure} text={refusal(failure)} />
      {assessment.state === 'draft' && <Draft {...shared} dismiss={() => dropping.send({ id: assessment.id })} />}
      {assessment.state === 'open' && <Open {...shared} />}
    </>
  );
}

interface StepProps extends Props {
  readonly take: (step: AssessmentStep) => void;
  readonly busy: boolean;
}

function Draft({ assessment, judged, today, take, busy, dismiss }: StepProps & { readonly dismiss: () => void }) {
  const t = useTranslations('assessment.steps');
  const [until, setUntil] = useState('');
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes['steps']}>
      <DayInput
        label={t('openUntil')}
        description={t('openAbout')}
        minDate={today}
        value={until}
        onChange={setUntil}
        maw={420}
      />
      <Button
        loading={busy}
        disabled={until === ''}
        onClick={() => {
          if (until !== '') take({ do: 'open', objectUntil: until });
        }}
      >
        {t('open')}
      </Button>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('delete')}
      </Button>
      <Confirm
        opened={asking}
        title={t('deleteTitle')}
        text={t('deleteText', { title: assessment.scheme.title, count: judged })}
        confirm={t('deleteConfirm')}
        busy={busy}
        onConfirm={dismiss}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

function Open({ units, open, take, busy }: StepProps) {
  const t = useTranslations('assessment.steps');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes['steps']}>
      <Button onClick={() => setAsking(true)}>{t('freeze')}</Button>
      <TextInput
        label={t('withdrawReason')}
        maxLength={500}
        w={280}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        loading={busy}
        disabled={reason.trim() === ''}
        onClick={() => take({ do: 'withdraw', reason })}
      >
        {t('withdraw')}
      </Button>
      <Confirm
        opened={asking}
        title={t('freezeTitle')}
        text={t('freezeText', { units, open })}
        confirm={t('freezeConfirm')}
        busy={busy}
        onConfirm={() => {
          setAsking(false);
          take({ do: 'freeze' });
        }}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
