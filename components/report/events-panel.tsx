'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { ReportAction, ReportStatus } from '@/lib/domain/report/approval';
import classes from './report.module.css';

export interface ListedEvent {
  readonly edition: number;
  readonly at: string;
  readonly actor: string;
  readonly action: ReportAction;
  readonly to: ReportStatus;
  readonly reason: string | null;
}

export interface ListedEdition {
  readonly edition: number;
  readonly sha256: string;
  readonly frozenAt: string;
  readonly frozenBy: string;
  readonly asOf: string;
}

/** Who did what and when, and the fingerprint of what was accepted. */
export function EventsPanel({
  events,
  edition,
}: {
  readonly events: readonly ListedEvent[];
  readonly edition: ListedEdition | null;
}) {
  const t = useTranslations('editor.approval');
  return (
    <>
      {edition !== null && (
        <Text size="sm" mb="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('frozen', { name: edition.frozenBy, at: edition.frozenAt.replace('T', ' '), asOf: edition.asOf })}
          <br />
          SHA-256 {edition.sha256}
        </Text>
      )}
      {events.length === 0 && (
        <Text size="sm" c="gray.7">
          {t('noEvents')}
        </Text>
      )}
      <ul className={classes['remarks']} aria-label={t('history')}>
        {events.map((event) => (
          <li key={`${event.at} ${event.action}`}>
            {event.at.replace('T', ' ').slice(0, 16)} {event.actor} {t(`actions.${event.action}`)} →{' '}
            {t(`statuses.${event.to}`)}
            {event.reason !== null && <blockquote>{event.reason}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  );
}
