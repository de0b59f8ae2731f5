import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { Mark } from '@/components/data-table/mark';
import { useCellWords } from '@/components/reporting/words';
import { countNeeds, needsTotal } from '@/lib/domain/needs';
import { formatPeriod, monthText } from '@/lib/domain/period';
import type { OpenCell } from '@/lib/domain/reporting/open-cells';
import { obligations } from '@/lib/domain/reporting/obligations';
import classes from './dashboard.module.css';
import type { DashboardData, WaitingCase } from './data';
import { caseHref } from './links';

/** Registers of past months shown; the page of the whole list has them all. */
const MOST_CELLS = 8;

/** What needs somebody, by consequence: late cases, what was given back, late reports, missing items, what falls due. */
export function NeedsList({ data }: { readonly data: DashboardData }) {
  const t = useTranslations('dashboard.needs');
  const { openCells, missingItems, query } = data;
  const { cases } = data.waiting;
  const counts = countNeeds(data);
  const all = needsTotal(counts);
  const dueSoon = cases.filter((found) => found.daysLeft >= 0);
  return (
    <section className={classes['needs']} aria-label={t('title', { count: all })}>
      <h2 className={classes['cardHead']}>{t('title', { count: all })}</h2>
      <p className={classes['needsCounts']}>
        <Mark tone="overdue" word={t('late', { count: counts.late })} />
        <Mark tone="attention" word={t('soon', { count: counts.soon })} />
        <Mark tone="missing" word={t('gaps', { count: counts.gaps })} />
      </p>
      {all === 0 ? <p className={classes['missing']}>{t('nothing')}</p> : null}
      <ul className={classes['needsList']}>
        {cases
          .filter((found) => found.daysLeft < 0)
          .map((found) => (
            <Waiting key={`${found.register}-${found.wants}-${found.id}`} found={found} />
          ))}
        {openCells.slice(0, MOST_CELLS).map((cell) => (
          <Unreported key={`${cell.state}-${cell.at}-${cell.month}`} cell={cell} query={query} />
        ))}
        {missingItems === 0 ? null : (
          <li>
            <Mark tone="missing" word={t('missingMark')} />
            <Link href={`/coverage?${query}`} prefetch={false}>
              {t('missing', { count: missingItems })}
            </Link>
          </li>
        )}
        {dueSoon.map((found) => (
          <Waiting key={`${found.register}-${found.wants}-${found.id}`} found={found} />
        ))}
      </ul>
      {all === 0 ? null : (
        <p className={classes['missing']}>
          <Link href={`/needs?${query}`} prefetch={false}>
            {t('all', { count: all })}
          </Link>
        </p>
      )}
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
        {found.wants === 'answer' ? registers(`${found.register}.name`) : t(found.wants)} {found.key}
      </Link>
      <span className={classes['needsDetail']} title={found.title}>
        {found.dueOn} · {found.unitName} · {found.title}
      </span>
    </li>
  );
}

const marks = {
  returned: { tone: 'attention', key: 'returned' },
  late: { tone: 'overdue', key: 'lateReport' },
  due: { tone: 'missing', key: 'dueReport' },
} as const;

function Unreported({ cell, query }: { readonly cell: OpenCell; readonly query: string }) {
  const t = useTranslations('dashboard.needs');
  const words = useCellWords();
  const mark = marks[cell.state];
  const asked = new URLSearchParams(query);
  asked.set('period', formatPeriod({ from: cell.month, to: cell.month }));
  asked.set('cell', obligations[cell.at]?.key ?? '');
  return (
    <li>
      <Mark tone={mark.tone} word={t(mark.key)} />
      <Link href={`/completeness?${asked.toString()}`} prefetch={false}>
        {monthText(cell.month)} {words(cell.at)}
      </Link>{' '}
      <span className={classes['unit']}>{t('units', { count: cell.units })}</span>
    </li>
  );
}
