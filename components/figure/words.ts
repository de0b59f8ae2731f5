import { useFormatter, useTranslations } from 'next-intl';

import { monthText } from '@/lib/domain/period';
import type { Month } from '@/lib/domain/dates';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { RegisterName } from '@/lib/domain/register/definition';

type Look = (key: string) => string;

/** Words of the catalogue; codes are data, so that the keys are made here and checked by the messages' own test. */
export function useIndicatorWords() {
  const t = useTranslations('indicators') as unknown as Look;
  return {
    name: (code: string) => t(`${code}.name`),
    /** of a code that need not stand in the catalogue: a line of a statutory table has no words of its own */
    nameOf: (code: string) => (indicatorByCode.has(code) ? t(`${code}.name`) : code.replace(/^annual\./, '')),
    short: (code: string) => t(`${code}.short`),
    definition: (code: string) => t(`${code}.definition`),
    formula: (code: string) => t(`${code}.formula`),
    source: (code: string) => t(`sources.${indicatorByCode.get(code)?.source ?? ''}`),
  };
}

/** The label of a value of a closed vocabulary; a value outside it stands for itself. */
export function useChoiceWords() {
  const t = useTranslations('registers') as unknown as Look & { has: (key: string) => boolean };
  return (register: RegisterName, field: string, value: string): string => {
    const key = `${register}.choices.${field}.${value}`;
    return t.has(key) ? t(key) : value;
  };
}

/** 1月, Jan; with the year where a chart runs over more than one. */
export function useMonthWords() {
  const format = useFormatter();
  return (month: Month, withYear = false): string => {
    if (withYear) return monthText(month);
    const first = new Date(Date.UTC(Math.floor(month / 100), (month % 100) - 1, 1));
    return format.dateTime(first, { month: 'short', timeZone: 'UTC' });
  };
}
