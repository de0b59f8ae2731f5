'use client';

import { Button, NumberInput, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { ItemScore } from '@/lib/domain/assessment/score';
import type { AssessmentItem } from '@/lib/domain/assessment/scheme';
import classes from './assessment.module.css';
import { useRefusalText } from './words';

export type GivePoints = (input: {
  id: number;
  unitId: number;
  item: string;
  points: number | null;
  reason: string;
}) => Promise<ActionResult<null>>;

interface Props {
  /** of the assessment */
  readonly id: number;
  readonly unitId: number;
  readonly item: AssessmentItem;
  readonly score: ItemScore;
  readonly give: GivePoints;
}

/** The assessor's own points, with why; an empty field takes them back. */
export function PointsForm({ id, unitId, item, score, give }: Props) {
  const t = useTranslations('assessment.judge');
  const router = useRouter();
  const refusal = useRefusalText();
  const given = score.lack === 'notEntered' ? null : score.value;
  const [points, setPoints] = useState<number | string>(given ?? '');
  const [reason, setReason] = useState(score.state === 'decided' ? '' : (score.reason ?? ''));
  const [saved, setSaved] = useState(false);
  const { send, busy, failure } = useAction(give, () => {
    setSaved(true);
    router.refresh();
  });
  return (
    <form
      className={classes['line']}
      onSubmit={(event) => {
        event.preventDefault();
        setSaved(false);
        send({ id, unitId, item: item.code, points: points === '' ? null : Number(points), reason });
      }}
    >
      <ActionError code={failure.code} text={refusal(failure.code)} />
      <NumberInput
        label={t('points')}
        aria-label={t('pointsOf', { item: item.title })}
        min={0}
        max={item.weight}
        decimalScale={2}
        w={110}
        value={points}
        onChange={setPoints}
      />
      <TextInput
        label={t('reason')}
        aria-label={t('reasonOf', { item: item.title })}
        maxLength={500}
        className={classes['grow']}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        loading={busy}
        disabled={points === '' ? given === null : reason.trim() === ''}
      >
        {t('save')}
      </Button>
      <span role="status">{saved ? t('saved') : ''}</span>
    </form>
  );
}
