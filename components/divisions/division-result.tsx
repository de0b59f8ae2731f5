'use client';

import { List, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import importClasses from '@/components/import/import.module.css';
import { TextLink } from '@/components/register/links';
import type { DivisionReview } from '@/lib/domain/division-review';
import { SampleRows } from './sample-rows';

/** How many units are new, changed, as they are, or stay out, and the first of each. */
export function DivisionResult({ review }: { readonly review: DivisionReview }) {
  const t = useTranslations('admin.divisions');
  const { counts, clashes, clashesTotal, twins, twinsTotal, samples, applied } = review;
  const shown = [
    ['inserted', counts.inserted],
    ['updated', counts.updated],
    ['unchanged', counts.unchanged],
    ['clash', clashesTotal],
  ] as const;
  const same = counts.inserted + counts.updated + clashesTotal === 0;
  return (
    <>
      <Title order={3} mb="xs">
        {t(applied ? 'done' : 'result')}
      </Title>
      <dl className={importClasses['counts']}>
        {shown.map(([key, count]) => (
          <div key={key} data-bad={key === 'clash' && count > 0 ? true : undefined}>
            <dt>{t(`counts.${key}`)}</dt>
            <dd>{count.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      {same && <Text mt="sm">{t('nothingToDo')}</Text>}
      {applied && (
        <Text mt="sm">
          <TextLink href="/admin/units">{t('open')}</TextLink>
        </Text>
      )}
      <Sentences title={t('clashes')} hint={t('clashesHint')} lines={clashes} total={clashesTotal} />
      <Sentences title={t('twins')} hint={t('twinsHint')} lines={twins} total={twinsTotal} />
      <SampleRows title={t('samples.inserted')} samples={samples.filter(({ action }) => action === 'inserted')} />
      <SampleRows title={t('samples.updated')} samples={samples.filter(({ action }) => action === 'updated')} />
    </>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly total: number;
}

function Sentences({ title, hint, lines, total }: SentencesProps) {
  const t = useTranslations('admin.divisions');
  if (lines.length === 0) return null;
  return (
    <section>
      <Title order={3} mt="md">
        {title}
      </Title>
      <Text size="sm" c="gray.8">
        {hint}
      </Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {total > lines.length && <Text size="sm">{t('more', { count: total - lines.length })}</Text>}
    </section>
  );
}
