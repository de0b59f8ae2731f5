import { useTranslations } from 'next-intl';

import type { DataCell, MarkTone } from '@/components/data-table/types';
import { useCorrectedNotice } from '@/components/figure/corrected-words';
import { useEnteredNotice } from '@/components/figure/entered-mark';
import { indicatorHref } from '@/components/figure/href';
import { useIndicatorWords } from '@/components/figure/words';
import type { ComparedCell, Standing } from '@/lib/domain/figure/comparison';
import { filterQuery } from '@/lib/domain/filter';
import type { Period } from '@/lib/domain/period';

const tones: Partial<Record<Standing, MarkTone>> = {
  better: 'good',
  worse: 'attention',
  warn: 'warn',
  apart: 'normal',
};

interface Of {
  readonly unit: string;
  readonly period: Period;
  /** the earlier period of the comparison */
  readonly against: Period;
}

/** A cell of the comparison in words: value, parts, rank and how it moved, change, and what must be read beside it. */
export function useCompareCell() {
  const t = useTranslations('compare');
  const figure = useTranslations('figure');
  const words = useIndicatorWords();
  const movement = (n: number | null): string => {
    if (n === null || n === 0) return '';
    return ` ${t(n > 0 ? 'gained' : 'lost', { places: Math.abs(n) })}`;
  };
  const rank = ({ rank: place, flag, movement: n }: ComparedCell): string[] => {
    if (place !== null) return [`${t('rank', { rank: place })}${movement(n)}`];
    return flag === 'tooFew' ? [t('tooFew')] : [];
  };
  // The legend says that rates change by percentage points: the words in every cell would only widen it.
  const change = ({ change: c, definition }: ComparedCell): string[] => {
    if (c === null) return [];
    const unit = figure(`units.${definition.unit}`);
    const amount = c.basis === 'points' ? c.text : figure(`change.${c.basis}`, { amount: c.text, unit });
    return [figure('change.short', { mark: c.mark, amount })];
  };
  const notice = useCorrectedNotice();
  const enteredNotice = useEnteredNotice();
  const beside = ({ beside: b }: ComparedCell): string[] =>
    b === null ? [] : [`${words.short(b.code)} ${b.text}${b.corrected ? ` ${figure('corrected.now')}` : ''}`];
  const notices = (c: ComparedCell, { unit, period, against }: Of): DataCell['notices'] => {
    const { code } = c.definition;
    const { entered } = c.value;
    return [
      ...(entered === undefined ? [] : [enteredNotice({ code, query: filterQuery({ unit, period }), entered })]),
      ...(c.value.corrected === true ? [notice({ code, query: filterQuery({ unit, period }) })] : []),
      ...(c.beforeCorrected ? [notice({ code, query: filterQuery({ unit, period: against }) }, 'before')] : []),
    ];
  };
  return (c: ComparedCell, of: Of): DataCell => {
    const tone = tones[c.standing];
    const marks = notices(c, of) ?? [];
    return {
      text: c.text,
      sort: c.value.value,
      href: indicatorHref(c.definition.code, filterQuery(of)),
      ...(c.parts === null ? {} : { detail: c.parts }),
      lines: [[...rank(c), ...change(c)].join(' · '), ...beside(c)].filter((line) => line !== ''),
      ...(c.interval === null ? {} : { title: t('intervalTitle', { interval: c.interval }) }),
      ...(marks.length === 0 ? {} : { notices: marks }),
      ...(tone === undefined ? {} : { mark: { tone, word: t(`standing.${c.standing}`) } }),
    };
  };
}
