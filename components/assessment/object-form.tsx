'use client';

import { Button, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import { useRefusalText } from './words';

export type ObjectTo = (input: {
  id: number;
  unitId: number;
  item: string;
  text: string;
}) => Promise<ActionResult<null>>;

interface Props {
  /** of the assessment */
  readonly id: number;
  readonly unitId: number;
  readonly item: { readonly code: string; readonly title: string };
  readonly object: ObjectTo;
}

/** A unit says why its points for an item are wrong. */
export function ObjectForm({ id, unitId, item, object }: Props) {
  const t = useTranslations('assessment.objections');
  const router = useRouter();
  const refusal = useRefusalText();
  const [text, setText] = useState('');
  const { send, busy, failure } = useAction(object, () => {
    setText('');
    router.refresh();
  });
  return (
    <details>
      <summary>{t('object')}</summary>
      <ActionError code={failure.code} text={refusal(failure.code)} />
      <Textarea
        label={t('text')}
        aria-label={t('textOf', { item: item.title })}
        maxLength={1000}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mb="xs"
      />
      <Button
        size="xs"
        loading={busy}
        disabled={text.trim() === ''}
        onClick={() => send({ id, unitId, item: item.code, text })}
      >
        {t('send')}
      </Button>
    </details>
  );
}
