'use client';

import { Button, Group, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import { ActionError } from '../ui/action-error';
import { useAction } from '../ui/use-action';
import { useProblemText } from '../ui/use-problem-text';
import { DueChanges, type ShownOutcome } from './due-changes';

interface Props<D> {
  readonly days: D;
  readonly save: (input: { days: D }) => Promise<ActionResult<ShownOutcome>>;
}

interface Words {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
}

/** The limit of 12345 orders that bring none of their own. */
export function HotlineDays({ days, save }: Props<number>) {
  const t = useTranslations('deadlines.calendar');
  const words = { title: t('hotline'), label: t('hotlineDays'), hint: t('hotlineHint') };
  return <TermForm words={words} days={String(days)} save={(text) => save({ days: Number(text) })} />;
}

/** The office's own term for answers to objections; without one nothing falls due. */
export function ObjectionDays({ days, save }: Props<number | null>) {
  const t = useTranslations('deadlines.calendar');
  const words = { title: t('objection'), label: t('hotlineDays'), hint: t('objectionHint') };
  const send = (text: string) => save({ days: text === '' ? null : Number(text) });
  return <TermForm words={words} days={days === null ? '' : String(days)} save={send} unset={t('objectionNone')} />;
}

interface FormProps {
  readonly words: Words;
  readonly days: string;
  readonly save: (text: string) => Promise<ActionResult<ShownOutcome>>;
  /** what an empty field means; without it the field must be filled */
  readonly unset?: string;
}

function TermForm({ words, days, save, unset }: FormProps) {
  const t = useTranslations('deadlines.calendar');
  const [text, setText] = useState(days);
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const { send, busy, failure } = useAction(save, setOutcome);
  const error = useProblemText(failure.problems)('days');
  const wanted = text.trim();
  return (
    <section style={{ marginBottom: 24 }}>
      <Title order={2} size="h4" mb="xs">
        {words.title}
      </Title>
      <ActionError code={failure.code === 'invalid' ? null : failure.code} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(wanted);
        }}
      >
        <Group align="flex-end">
          <TextInput
            label={words.label}
            description={words.hint}
            error={error}
            maw={420}
            inputMode="numeric"
            maxLength={3}
            value={text}
            {...(unset === undefined ? {} : { placeholder: unset })}
            onChange={(e) => setText(e.currentTarget.value)}
          />
          <Button type="submit" loading={busy} disabled={wanted === days || (wanted === '' && unset === undefined)}>
            {t('save')}
          </Button>
        </Group>
      </form>
      {outcome && <DueChanges outcome={outcome} saved />}
    </section>
  );
}
