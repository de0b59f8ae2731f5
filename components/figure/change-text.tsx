import { useTranslations } from 'next-intl';

import { formatChange, formatValue } from '@/lib/domain/figure/format';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import classes from './figure.module.css';

interface Props {
  readonly definition: IndicatorDefinition;
  readonly now: number | null;
  readonly before: number | null;
  /** without the words "on the same period last year", where a heading says them */
  readonly short?: boolean;
}

/** ▲ +3.1 percentage points on the same period last year; where there is no change to state, the earlier value itself. */
export function ChangeText({ definition, now, before, short = false }: Props) {
  const words = useChangeWords();
  return <span className={classes['change']}>{words(definition, { now, before }, short)}</span>;
}

/** The same as text, for findings. */
export function useChangeWords() {
  const t = useTranslations('figure');
  return (d: IndicatorDefinition, values: { now: number | null; before: number | null }, short = false): string => {
    const change = formatChange(d, values.now, values.before);
    if (change === null) return t('change.before', { value: formatValue(d, values.before) });
    const amount = t(`change.${change.basis}`, { amount: change.text, unit: t(`units.${d.unit}`) });
    return short ? t('change.short', { mark: change.mark, amount }) : t('change.long', { mark: change.mark, amount });
  };
}
