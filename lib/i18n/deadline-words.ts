import type { Step } from '../domain/deadline/walk';
import type { Locale } from './namespaces';

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Why a day counts or not, with the name of the holiday: '放假，不计（春节）'. `t` is of the namespace deadlines. */
export function stepWords(t: Say, step: Step): string {
  const reason = t(`reasons.${step.reason}`);
  return step.name === undefined ? reason : t('named', { reason, name: step.name });
}

/** '周四' */
export function weekdayWord(locale: Locale, date: string): string {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return day.format(new Date(`${date}T00:00:00Z`));
}
