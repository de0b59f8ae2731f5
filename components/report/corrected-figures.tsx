'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { CorrectedMark } from '@/components/figure/corrected-mark';
import { queryAt } from '@/components/figure/href';
import { filterQuery } from '@/lib/domain/filter';
import { parsePeriod, sameLastYear, type Period } from '@/lib/domain/period';
import type { ReportDocument } from '@/lib/domain/report/document';
import { correctedLines, type FigureLine } from '@/lib/domain/report/frozen';
import { useFigureWords } from './figure-words';
import classes from './report.module.css';

interface Props {
  readonly doc: ReportDocument;
  readonly period: Period;
}

/** Where the corrections behind a number are listed; those behind a change lie in either year. */
function queryOf({ when, unit, ...line }: FigureLine, { doc, period }: Props): string {
  const query = filterQuery({ unit: unit ?? doc.unit.code, period: parsePeriod(line.period ?? '') ?? period });
  return when === 'before' ? queryAt(query, sameLastYear(period)) : query;
}

/** The file carries no mark of a correction, so whoever signs it reads here which numbers rest on one (ADR 0021). */
export function CorrectedFigures({ doc, period }: Props) {
  const t = useTranslations('editor.corrected');
  const name = useFigureWords();
  const lines = correctedLines(doc);
  if (lines.length === 0) return null;
  return (
    <details className={classes['burden']}>
      <summary>{t('title', { count: lines.length })}</summary>
      <Text size="xs" c="gray.7">
        {t('about')}
      </Text>
      <ul className={classes['corrected']}>
        {lines.map((line) => (
          <li key={[line.code, line.part, line.when, line.period, line.unit].join(' ')}>
            {name(line)} {line.text} <CorrectedMark code={line.code} query={queryOf(line, { doc, period })} />
          </li>
        ))}
      </ul>
    </details>
  );
}
