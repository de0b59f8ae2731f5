import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import type { DataCell } from '../data-table/types';
import classes from './figure.module.css';

/** Where the months behind a number that were entered as a whole are listed: the register itself. */
export const enteredHref = (code: string, query: string): string =>
  `/registers/${indicatorByCode.get(code)?.register ?? 'complaints'}?${query}`;

interface Of {
  readonly code: string;
  readonly query: string;
  readonly entered: number;
}

/** The mark of a number that rests on entered months as a table draws it. */
export function useEnteredNotice() {
  const t = useTranslations('figure.entered');
  return ({ code, query, entered }: Of): NonNullable<DataCell['notices']>[number] => ({
    text: t('mark'),
    href: enteredHref(code, query),
    title: t('count', { count: entered }),
  });
}

/** Some of what a number rests on was entered as a month's number, without single rows. */
export function EnteredMark({ value, query }: { readonly value: IndicatorValue; readonly query: string }) {
  const notice = useEnteredNotice();
  if (value.entered === undefined) return null;
  const { text, href, title } = notice({ code: value.code, query, entered: value.entered });
  return (
    <Link className={classes['corrected']} href={href} title={title} prefetch={false}>
      {text}
    </Link>
  );
}

/** How many unit-months behind a number were entered, and how many entered ones say nothing of it; '' where none. */
export function useEnteredText() {
  const t = useTranslations('figure.entered');
  return ({ entered, unstated, notApplicable }: Partial<IndicatorValue> = {}): string =>
    [
      ...(entered === undefined ? [] : [t('count', { count: entered })]),
      ...(unstated === undefined ? [] : [t('unstated', { count: unstated })]),
      ...(notApplicable === undefined ? [] : [t('notApplicable', { count: notApplicable })]),
    ].join(' · ');
}
