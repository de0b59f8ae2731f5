'use client';

import { Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'next-intl';

import { asked, automaticShare, origins, type Burden } from '@/lib/domain/report/burden';
import classes from './report.module.css';
import { useMinutes } from './use-minutes';

interface Props {
  readonly burden: Burden;
  readonly spent: { readonly seconds: number; readonly people: number };
}

/** How many numbers and fields the report asks, who brought them, and how long people have worked on it. */
export function BurdenLine({ burden, spent }: Props) {
  const t = useTranslations('editor.burden');
  const format = useFormatter();
  const minutes = useMinutes();
  const all = asked(burden);
  const share = automaticShare(burden);
  const parts = origins.filter((origin) => burden.figures[origin] > 0);
  return (
    <details className={classes['burden']}>
      <summary>
        {t('title')} {t('asked', { figures: all, fields: burden.fields })} ·{' '}
        {t('automatic', {
          share: share === null ? '—' : format.number(share, { style: 'percent', maximumFractionDigits: 1 }),
          part: burden.figures.derived + burden.figures.carried + burden.figures.imported,
          all,
        })}{' '}
        · {t('spent', { minutes: minutes(spent.seconds) })}
      </summary>
      <Text size="sm">
        {parts.map((origin) => `${t(`origins.${origin}`)} ${burden.figures[origin]}`).join(' · ')}
        {' · '}
        {t('written', { written: burden.written, fields: burden.fields })}
        {' · '}
        {t('unbound', { count: burden.unbound })}
        {spent.people > 0 && ` · ${t('people', { count: spent.people })}`}
      </Text>
      <Text size="xs" c="gray.7">
        {t('how')}
      </Text>
    </details>
  );
}
