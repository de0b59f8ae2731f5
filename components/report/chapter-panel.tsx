'use client';

import { Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { ReportProblem } from '@/lib/domain/report/checks';
import { slotsOf, type Template } from '@/lib/domain/report/template';
import { ProblemList } from './problem-list';
import type { Draft } from './use-autosave';

interface Props {
  readonly template: Template;
  readonly chapter: string;
  readonly problems: readonly ReportProblem[];
  readonly draft: Draft;
  /** who signs when the field is empty */
  readonly signatory: string;
  readonly change: (part: Partial<Draft>) => void;
}

/** Checks and fields of one chapter, and below them what belongs to the whole report. */
export function ChapterPanel({ template, chapter, problems, draft, signatory, change }: Props) {
  const t = useTranslations('reports');
  const slots = slotsOf(template).filter((s) => s.chapter === chapter);
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {template.chapters.find((c) => c.id === chapter)?.title}
      </Title>
      <ProblemList problems={problems.filter((p) => p.chapter === chapter)} />
      {slots.map(({ slot, required }) => (
        <Textarea
          key={slot}
          label={t(`slots.${slot.replace('.', '-')}`)}
          description={required ? t('desk.required') : undefined}
          value={draft.narrative[slot] ?? ''}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={20_000}
          onChange={({ currentTarget }) => {
            change({ narrative: { ...draft.narrative, [slot]: currentTarget.value } });
          }}
        />
      ))}
      <Title order={2} size="h4">
        {t('desk.signature')}
      </Title>
      <ProblemList problems={problems.filter((p) => p.chapter === 'report')} />
      <TextInput
        label={t('desk.signatory')}
        placeholder={signatory}
        value={draft.signatory}
        maxLength={100}
        onChange={({ currentTarget }) => {
          change({ signatory: currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={t('desk.signedOn')}
        value={draft.signedOn ?? ''}
        onChange={({ currentTarget }) => {
          change({ signedOn: currentTarget.value === '' ? null : currentTarget.value });
        }}
      />
      <Text size="xs" c="gray.7">
        {t('desk.pages')}
      </Text>
    </Stack>
  );
}
