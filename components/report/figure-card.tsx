'use client';

import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { CorrectedMarks } from '@/components/figure/corrected-mark';
import { useEnteredText } from '@/components/figure/entered-mark';
import { queryAt } from '@/components/figure/href';
import { filterQuery } from '@/lib/domain/filter';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { parsePeriod, sameLastYear } from '@/lib/domain/period';
import type { BoundFigure } from '@/lib/domain/report/document';
import { UNKNOWN, writeFigure } from '@/lib/domain/report/number';
import { isStated } from '@/lib/domain/report/form-2019';
import { bind, definitionOf, otherKey, type ReportValues } from '@/lib/domain/report/values';
import classes from './report.module.css';

interface Props {
  readonly figure: BoundFigure;
  readonly values: ReportValues;
  /** what units wrote of the numbers behind it */
  readonly notes: ReactNode;
  readonly close: () => void;
}

type Fact = readonly [label: string, text: string];

/** Another period or unit than the report's own; null for its own. */
function elsewhere({ period, unit }: BoundFigure): { period?: string; unit?: string } | null {
  if (period === undefined && unit === undefined) return null;
  return { ...(period === undefined ? {} : { period }), ...(unit === undefined ? {} : { unit }) };
}

/** The figure's own unit and period as an address says them. */
function queryOf(figure: BoundFigure, values: ReportValues): string {
  const period = parsePeriod(figure.period ?? '') ?? values.period;
  return filterQuery({ unit: figure.unit ?? values.unit.code, period });
}

/** Accepted numbers behind the figure, or behind last year's, that were corrected; a stated one rests on none. */
function Corrected({ figure, values }: Pick<Props, 'figure' | 'values'>) {
  const now = valueOf(figure, values);
  const before = elsewhere(figure) === null ? values.before.get(figure.code) : undefined;
  if (now === undefined || (now.corrected ?? before?.corrected) === undefined) return null;
  const query = queryOf(figure, values);
  const beforeQuery = queryAt(query, sameLastYear(values.period));
  return (
    <Text size="sm" component="p">
      <CorrectedMarks now={now} {...(before === undefined ? {} : { before })} {...{ query, beforeQuery }} />
    </Text>
  );
}

const valueOf = (figure: BoundFigure, values: ReportValues): IndicatorValue | undefined => {
  const other = elsewhere(figure);
  return other === null ? values.now.get(figure.code) : values.others?.get(otherKey(figure.code, other));
};

/** Its value and last year's, or whose and of when it is. */
function useNumbers(figure: BoundFigure, values: ReportValues): Fact[] {
  const t = useTranslations('reports.figure');
  const { code } = figure;
  const other = elsewhere(figure);
  const value: Fact = [t('value'), bind(values, { code, ...other }).text];
  return other === null
    ? [value, [t('lastYear'), bind(values, { code, when: 'before' }).text]]
    : [value, [t('elsewhere'), [other.unit ?? '', other.period ?? ''].join(' ').trim()]];
}

/** Both years, what a rate was made of, and for indicators their words. */
function useFacts(figure: BoundFigure, values: ReportValues): Fact[] {
  const t = useTranslations('reports.figure');
  const names = useTranslations('indicators');
  const { code } = figure;
  const found = valueOf(figure, values);
  const facts = useNumbers(figure, values);
  const typed = elsewhere(figure) === null ? values.typed?.get(code) : undefined;
  if (typed !== undefined) {
    const register = writeFigure(definitionOf(code), 'value', typed.register);
    facts.push([t('typedBy'), `${typed.by} ${typed.at.replace('T', ' ').slice(0, 16)}`], [t('registerSays'), register]);
  }
  if (definitionOf(code).kind === 'ratio' && typeof found?.denominator === 'number')
    facts.push([t('parts'), `${found.numerator ?? UNKNOWN} / ${found.denominator}`]);
  if (indicatorByCode.has(code))
    facts.push([t('definition'), names(`${code}.definition`)], [t('formula'), names(`${code}.formula`)]);
  return facts;
}

/** Where a number comes from: its value both years, what it was made of, its definition, its rows. */
export function FigureCard({ figure, values, notes, close }: Props) {
  const t = useTranslations('reports.figure');
  const names = useTranslations('indicators');
  const { code } = figure;
  const { version } = definitionOf(code);
  const known = indicatorByCode.has(code);
  const found = valueOf(figure, values);
  const missing = found?.missing ?? 0;
  const entered = useEnteredText()(found);
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
      {!known && <Text size="sm">{t(isStated(definitionOf(code)) ? 'stated' : 'statutory')}</Text>}
      <dl>
        {useFacts(figure, values).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Corrected figure={figure} values={values} />
      {notes}
      <Text size="xs" c="gray.7">
        {code} · {t('version', { version })}
        {missing > 0 && ` · ${t('missing', { count: missing })}`}
        {entered !== '' && ` · ${entered}`}
      </Text>
      <Anchor href={`/registers/${definitionOf(code).register}?${queryOf(figure, values)}`} size="sm">
        {t('register')}
      </Anchor>
    </section>
  );
}
