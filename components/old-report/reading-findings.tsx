'use client';

import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { OldReview } from '@/lib/domain/report/reading/review';
import { placeText, ruleText } from '@/lib/i18n/rule-text';
import classes from './old-report.module.css';

/** What the rules say of the old report, and what was odd in reading it. */
export function ReadingFindings({ review }: { readonly review: OldReview }) {
  const t = useTranslations('reading');
  const rules = useTranslations('rules');
  const { violations, notes } = review;
  return (
    <section className={classes['findings']} aria-label={t('screen.rules')}>
      <Title order={2} size="h4" mb="xs">
        {t('screen.rules')}
      </Title>
      {violations.length === 0 && (
        <Text size="sm" c="gray.7">
          ● {t('screen.none')}
        </Text>
      )}
      <ul>
        {violations.map((v) => (
          <li key={`${v.rule} ${v.where} ${v.found}`}>
            {v.severity === 'error' ? '■' : '▲'} {ruleText(rules, v)}
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <>
          <Title order={3} size="h5" mb="xs">
            {t('screen.notes')}
          </Title>
          <ul>
            {notes.map(({ code, where, found }) => (
              <li key={`${code} ${where} ${found}`}>{t(`notes.${code}`, { where: placeText(rules, where), found })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
