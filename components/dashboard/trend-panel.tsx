import { useTranslations } from 'next-intl';

import { useChangeWords } from '@/components/figure/change-text';
import { useEnteredText } from '@/components/figure/entered-mark';
import { FigurePanel } from '@/components/figure/figure-panel';
import { useIndicatorWords, useMonthWords } from '@/components/figure/words';
import type { Board } from '@/lib/domain/figure/board';
import { entryNote } from '@/lib/domain/figure/entries';
import { formatParts, formatValue, shownNumber } from '@/lib/domain/figure/format';
import { prepareTrend, type TrendLine } from '@/lib/domain/figure/prepare';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { IndicatorDefinition, IndicatorValue } from '@/lib/domain/indicator/definition';
import { formatPeriod, monthsIn, sameLastYear, type Period } from '@/lib/domain/period';
import { pointsIn, valueOf, type DashboardData } from './data';

interface Props {
  readonly code: string;
  readonly data: Pick<DashboardData, 'query' | 'fileStem' | 'trend' | 'now' | 'before' | 'series'>;
  readonly limit?: Board['watched']['limit'];
  /** without last year: a trend that is longer than a year holds it already */
  readonly single?: boolean;
}

/** One indicator by month, this year and last, with the number the law asks of it. */
export function TrendPanel({ code, data, limit, single = false }: Props) {
  const t = useTranslations();
  const words = useIndicatorWords();
  const change = useChangeWords();
  const entryText = useEnteredText();
  const monthWords = useMonthWords();
  const definition = indicatorByCode.get(code);
  if (definition === undefined) return null;
  const months = monthsIn(data.trend);
  const [now, before] = [valueOf(data.now, code), valueOf(data.before, code)];
  const figure = prepareTrend({
    shape: 'line',
    axis: t('figure.month'),
    categories: months.map((m) => monthWords(m, months.length > 12)),
    lines: [{ period: data.trend, role: 'now' as const }, ...(single ? [] : [lastYear(data.trend)])].map((of) =>
      line(definition, data, { ...of, entryText, missingText: (count) => t('figure.missing', { count }) }),
    ),
    ...(limit ? { limit: { label: t(`dashboard.limits.${limit.key}`), at: { value: limit.value } } } : {}),
    ...(definition.unit === 'percent' ? { most: 100 } : {}),
  });
  return (
    <FigurePanel
      figure={figure}
      title={t('dashboard.trend', { name: words.name(code) })}
      unit={t(`figure.units.${definition.unit}`)}
      finding={t('dashboard.trendFinding', {
        value: formatValue(definition, now.value),
        parts: formatParts(definition, now) ?? 'none',
        change: change(definition, { now: now.value, before: before.value }),
      })}
      codes={[code]}
      query={data.query}
      fileName={`${data.fileStem}-${code}`}
    />
  );
}

const lastYear = (trend: Period) => ({ period: sameLastYear(trend), role: 'before' as const });

/** A month that not everybody reported is less than it seems: its number says so. */
const noteOf = (...told: readonly (string | null)[]): string | null =>
  told.filter((one) => one !== null).join(' · ') || null;

function line(
  definition: IndicatorDefinition,
  data: Props['data'],
  of: {
    readonly period: Period;
    readonly role: TrendLine['role'];
    readonly entryText: (value: IndicatorValue) => string;
    readonly missingText: (count: number) => string;
  },
): TrendLine {
  const points = pointsIn(data.series.get(definition.code), monthsIn(of.period));
  return {
    key: of.role,
    label: formatPeriod(of.period),
    role: of.role,
    adds: definition.kind === 'sum' && definition.numerator.every((term) => (term.window ?? 'period') === 'period'),
    points: points.map((p) => ({
      value: shownNumber(definition.unit, p.value),
      text: formatValue(definition, p.value),
      note: noteOf(formatParts(definition, p), p.missing > 0 ? of.missingText(p.missing) : null),
      corrected: p.corrected === true,
      entry: entryNote(p, of.entryText(p)),
    })),
  };
}
