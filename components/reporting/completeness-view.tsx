import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useIndicatorWords } from '@/components/figure/words';
import { useListText } from '@/components/ui/use-list-text';
import type { ActionResult } from '@/lib/domain/action-result';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { monthText } from '@/lib/domain/period';
import type { MatrixView, Reminder } from '@/lib/domain/reporting/matrix-view';
import { obligations } from '@/lib/domain/reporting/obligations';
import { DueSetting } from './due-setting';
import { FindingList, type OddCell } from './finding-list';
import { Matrix, ShareText } from './matrix';
import { ReminderList } from './reminder-list';
import classes from './reporting.module.css';
import { RevisionList, type ShownRevision } from './revision-list';
import { useCellWords } from './words';

interface Props {
  readonly data: {
    readonly view: MatrixView<OrgUnit>;
    readonly reminders: readonly Reminder<OrgUnit>[];
    readonly workday: number;
    readonly cell: string | null;
  };
  readonly odd: { readonly month: number | null; readonly cells: readonly OddCell[] };
  readonly revisions: readonly ShownRevision[];
  /** code of the indicator whose corrections alone are listed */
  readonly behind: string | null;
  /** unit and period as they stand in the address */
  readonly query: string;
  readonly page: number;
  /** null: the reader does not set the rule */
  readonly saveDue: ((input: { workday: number }) => Promise<ActionResult<null>>) | null;
}

const PAGE = 60;
const MOST_REMINDERS = 200;

export function CompletenessView({ data, odd, revisions, behind, query, page, saveDue }: Props) {
  const t = useTranslations('submission');
  const { view, workday, cell } = data;
  const pages = Math.max(1, Math.ceil(view.rows.length / PAGE));
  const at = Math.min(page, pages);
  const address = (part: string): string => `/completeness?${query}${cell === null ? '' : `&cell=${cell}`}${part}`;
  return (
    <>
      <Title order={1} mb="xs">
        {t('title')}
      </Title>
      <Text size="sm" mb="sm" maw={900}>
        {t('about', { workday })}
      </Text>
      <dl className={classes['shares']}>
        <div>
          <dt>{t('complete')}</dt>
          <dd>
            <ShareText share={view.complete} />
          </dd>
        </div>
        <div>
          <dt>{t('inTime')}</dt>
          <dd>
            <ShareText share={view.inTime} />
          </dd>
        </div>
        <div>
          <dt>{t('download')}</dt>
          <dd>
            <small>
              <a href={`/completeness/export?${query}&format=xlsx`}>Excel</a> ·{' '}
              <a href={`/completeness/export?${query}&format=csv`}>CSV</a>
            </small>
          </dd>
        </div>
      </dl>
      <CellFilter cell={cell} query={query} />
      <Matrix view={view} from={(at - 1) * PAGE} size={PAGE} />
      <Pager at={at} pages={pages} total={view.rows.length} address={address} />
      <Reminders reminders={data.reminders} />
      <Block
        title={t('odd.title', { month: odd.month === null ? '—' : monthText(odd.month) })}
        empty={odd.cells.length === 0 ? t('odd.none') : null}
        about={t('odd.about')}
      >
        <FindingList cells={odd.cells} />
      </Block>
      <Revisions revisions={revisions} behind={behind} query={query} />
      {saveDue === null ? null : (
        <Block title={t('due.title')} empty={null} about={t('due.about')}>
          <DueSetting workday={workday} save={saveDue} />
        </Block>
      )}
    </>
  );
}

/** What changed after it was accepted, or only what one number rests on. */
function Revisions({ revisions, behind, query }: Pick<Props, 'revisions' | 'behind' | 'query'>) {
  const t = useTranslations('submission.revisions');
  const words = useIndicatorWords();
  return (
    <Block
      title={behind === null ? t('title') : t('behind', { name: words.nameOf(behind) })}
      empty={revisions.length === 0 ? t('none') : null}
      about={t(behind === null ? 'about' : 'behindAbout')}
      id="revisions"
      more={behind === null ? null : <a href={`/completeness?${query}#revisions`}>{t('all')}</a>}
    >
      <RevisionList revisions={revisions} />
    </Block>
  );
}

interface PagerProps {
  readonly at: number;
  readonly pages: number;
  readonly total: number;
  readonly address: (part: string) => string;
}

function Pager({ at, pages, total, address }: PagerProps) {
  const t = useTranslations('submission.pages');
  if (pages === 1) return null;
  return (
    <nav className={classes['pager']} aria-label={t('label')}>
      <span>{t('range', { from: (at - 1) * PAGE + 1, to: Math.min(total, at * PAGE), total })}</span>
      {at > 1 ? <a href={address(`&page=${at - 1}`)}>{t('previous')}</a> : null}
      {at < pages ? <a href={address(`&page=${at + 1}`)}>{t('next')}</a> : null}
    </nav>
  );
}

interface BlockProps {
  readonly title: string;
  readonly about: string;
  /** said instead of the children */
  readonly empty: string | null;
  readonly id?: string;
  /** after what it is about */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

export function Block({ title, about, empty, id, more, children }: BlockProps) {
  return (
    <section className={classes['block']} id={id} aria-label={title}>
      <h2>{title}</h2>
      <p className={classes['about']}>
        {about} {more}
      </p>
      {empty === null ? children : <p>{empty}</p>}
    </section>
  );
}

/** All cells of a month together, or one register alone. */
function CellFilter({ cell, query }: { readonly cell: string | null; readonly query: string }) {
  const t = useTranslations('submission');
  const words = useCellWords();
  const link = (key: string | null, label: string) => (
    <li key={key ?? 'all'}>
      <a
        href={`/completeness?${query}${key === null ? '' : `&cell=${encodeURIComponent(key)}`}`}
        aria-current={key === cell ? 'page' : undefined}
      >
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={t('matrix.cells')}>
      <ul className={classes['tabs']}>
        {link(null, t('matrix.allCells'))}
        {obligations.map(({ key }, i) => link(key, words(i)))}
      </ul>
    </nav>
  );
}

function Reminders({ reminders }: { readonly reminders: readonly Reminder<OrgUnit>[] }) {
  const t = useTranslations('submission.reminders');
  const words = useCellWords();
  const joined = useListText();
  const newest = [...reminders].reverse().slice(0, MOST_REMINDERS);
  const lines = newest.map(({ unit, month, dueOn, late, open }) =>
    t(late ? 'late' : 'due', {
      unit: unit.name,
      month: monthText(month),
      cells: joined(open.map(words)),
      date: dueOn ?? '—',
    }),
  );
  return (
    <Block title={t('title')} about={t('about')} empty={lines.length === 0 ? t('none') : null}>
      <ReminderList lines={lines} total={reminders.length} />
    </Block>
  );
}
