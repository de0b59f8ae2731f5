'use client';

import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { filterQuery } from '@/lib/domain/filter';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { BoundFigure } from '@/lib/domain/report/document';
import { UNKNOWN } from '@/lib/domain/report/number';
import { bind, definitionOf, type ReportValues } from '@/lib/domain/report/values';
import classes from './report.module.css';

interface Props {
  readonly figure: BoundFigure;
  readonly values: ReportValues;
  readonly close: () => void;
}

type Fact = readonly [label: string, text: string];

/** Both years, what a rate was made of, and for indicators their words. */
function useFacts(figure: BoundFigure, values: ReportValues): Fact[] {
  const t = useTranslations('reports.figure');
  const names = useTranslations('indicators');
  const { code } = figure;
  const found = values.now.get(code);
  const rate = definitionOf(code).kind === 'ratio' && found !== undefined && found.denominator !== null;
  const facts: Fact[] = [
    [t('value'), bind(values, { code }).text],
    [t('lastYear'), bind(values, { code, when: 'before' }).text],
  ];
  if (rate) facts.push([t('parts'), `${found.numerator ?? UNKNOWN} / ${found.denominator}`]);
  if (indicatorByCode.has(code))
    facts.push([t('definition'), names(`${code}.definition`)], [t('formula'), names(`${code}.formula`)]);
  return facts;
}

/** Where a number comes from: its value both years, what it was made of, its definition, its rows. */
export function FigureCard({ figure, values, close }: Props) {
  const t = useTranslations('reports.figure');
  const names = useTranslations('indicators');
  const { code } = figure;
  const { register, version } = definitionOf(code);
  const known = indicatorByCode.has(code);
  const missing = values.now.get(code)?.missing ?? 0;
  const href = `/registers/${register}?${filterQuery({ unit: values.unit.code, period: values.period })}`;
  return (
    <section className={classes['source']} aria-label={t('title')}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h4">
          {known ? names(`${code}.name`) : t('title')}
        </Title>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t('close')}
        </Button>
      </Group>
      {!known && <Text size="sm">{t('statutory')}</Text>}
      <dl>
        {useFacts(figure, values).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="gray.7">
        {code} · {t('version', { version })}
        {missing > 0 && ` · ${t('missing', { count: missing })}`}
      </Text>
      <Anchor href={href} size="sm">
        {t('register')}
      </Anchor>
    </section>
  );
}
