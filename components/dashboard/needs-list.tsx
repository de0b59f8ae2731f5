import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { Mark } from '@/components/data-table/mark';
import { boards } from '@/lib/domain/figure/board';
import { monthsIn, monthText } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import classes from './dashboard.module.css';
import { pointsIn, type DashboardData, type WaitingCase } from './data';
import { caseHref, registerHref } from './links';

/** Months shown without a report; the cards say how many unit-months there are in all. */
const MOST_MONTHS = 8;

interface Gap {
  readonly register: RegisterName;
  readonly month: number;
  readonly count: number;
}

/** Months of the period for which a report is owed, newest first. */
export function gapsOf(data: Pick<DashboardData, 'period' | 'series'>): Gap[] {
  const months = monthsIn(data.period);
  return boards
    .flatMap((board) =>
      pointsIn(data.series.get(board.main), months).map((value, i) => ({
        register: board.register,
        month: months[i] ?? data.period.from,
        count: value.missing,
      })),
    )
    .filter((gap) => gap.count > 0)
    .sort((a, b) => b.month - a.month);
}

/** What needs somebody: late, due within three days, not reported. */
export function NeedsList({ data }: { readonly data: DashboardData }) {
  const t = useTranslations('dashboard.needs');
  const gaps = gapsOf(data);
  const { cases, late, soon } = data.waiting;
  const all = late + soon + gaps.length;
  return (
    <section className={classes['needs']} aria-label={t('title', { count: all })}>
      <h2 className={classes['cardHead']}>{t('title', { count: all })}</h2>
      <p className={classes['needsCounts']}>
        <Mark tone="overdue" word={t('late', { count: late })} />
        <Mark tone="attention" word={t('soon', { count: soon })} />
        <Mark tone="missing" word={t('gaps', { count: gaps.length })} />
      </p>
      {all === 0 ? <p className={classes['missing']}>{t('nothing')}</p> : null}
      <ul className={classes['needsList']}>
        {cases.map((found) => (
          <Waiting key={`${found.register}-${found.id}`} found={found} />
        ))}
        {gaps.slice(0, MOST_MONTHS).map((gap) => (
          <Unreported key={`${gap.register}-${gap.month}`} gap={gap} query={data.query} />
        ))}
      </ul>
      {cases.length < late + soon ? (
        <p className={classes['missing']}>{t('more', { shown: cases.length, count: late + soon })}</p>
      ) : null}
    </section>
  );
}

function Waiting({ found }: { readonly found: WaitingCase }) {
  const t = useTranslations('dashboard.needs');
  const registers = useTranslations('registers');
  const lateBy = -found.daysLeft;
  return (
    <li>
      {lateBy > 0 ? (
        <Mark tone="overdue" word={t('lateBy', { days: lateBy })} />
      ) : (
        <Mark tone="attention" word={t('dueIn', { days: found.daysLeft })} />
      )}
      <Link href={caseHref(found.register, found.id)} prefetch={false}>
        {registers(`${found.register}.name`)} {found.key}
      </Link>
      <span className={classes['needsDetail']} title={found.title}>
        {found.dueOn} · {found.unitName} · {found.title}
      </span>
    </li>
  );
}

function Unreported({ gap, query }: { readonly gap: Gap; readonly query: string }) {
  const t = useTranslations('dashboard.needs');
  const registers = useTranslations('registers');
  return (
    <li>
      <Mark tone="missing" word={t('unreported')} />
      <Link href={registerHref(gap.register, query)} prefetch={false}>
        {monthText(gap.month)} {registers(`${gap.register}.name`)}
      </Link>{' '}
      <span className={classes['unit']}>{t('units', { count: gap.count })}</span>
    </li>
  );
}
