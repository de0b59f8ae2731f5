'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { Sparkline } from '@/components/figure/sparkline';
import { useProblemText } from '@/components/register/problem-list';
import { countOf, countText, EARLIER_VALUES } from '@/lib/domain/day-grid';
import classes from './day-grid.module.css';
import { problemAt, stateAt, type Change, type Line } from './lines';
import type { EarlierDay } from './types';

interface Props {
  readonly line: Line;
  readonly field: string;
  readonly lines: readonly Line[];
  readonly earlier: readonly EarlierDay[];
  readonly change: (change: Change) => void;
}

interface Past {
  readonly day: string;
  readonly value: number | null;
}

/** The last values of the same window and count before this day, latest first. */
function pastOf({ line, field, lines, earlier }: Props): Past[] {
  const own = lines.filter((other) => other.window === line.window && other.day < line.day && other.edit !== null);
  const known = own.map((other) => ({ day: other.day, value: countOf(other.saved, field) }));
  const before = earlier.filter((other) => other.window === line.window);
  const all = [...known, ...before.map((other) => ({ day: other.day, value: countOf(other.counts, field) }))];
  return all.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, EARLIER_VALUES);
}

function Conflict({ line, field, change }: Pick<Props, 'line' | 'field' | 'change'>) {
  const t = useTranslations('dayGrid');
  if (!line.refused.some((problem) => problem.code === 'rowChanged')) return null;
  return (
    <>
      <p>{t('theirs', { value: countText(line.saved, field) || '—' })}</p>
      <Group gap="xs" mb="xs">
        <Button size="compact-sm" onClick={() => change({ type: 'insisted', key: line.key })}>
          {t('insist')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => change({ type: 'taken', key: line.key })}>
          {t('take')}
        </Button>
      </Group>
    </>
  );
}

/** What is known about the active cell: its state in words, what is wrong with it, and what it held before. */
export function CellPanel(props: Props) {
  const { line, field } = props;
  const t = useTranslations('dayGrid');
  const name = useTranslations('registers')(`service-days.fields.${field}`);
  const textOf = useProblemText();
  const problem = problemAt(line, field);
  const past = pastOf(props);
  const values = past.map(({ value }) => value);
  const label = t('spark', { window: line.window, field: name, count: past.length });
  return (
    <aside className={classes['panel']} aria-label={t('panel')}>
      <h2>
        {line.day} {line.window}
      </h2>
      <div aria-live="polite">
        <p>
          {name}: {countText(line.now, field) || '—'} ({t(`states.${stateAt(line, field)}`)})
        </p>
        {line.lock && <p>{t(`locks.${line.lock.reason}`, { cases: line.lock.cases ?? 0 })}</p>}
        {problem && <p className={classes['bad']}>{textOf(problem)}</p>}
      </div>
      <Conflict {...props} />
      {past.length === 0 ? (
        <p>{t('noEarlier')}</p>
      ) : (
        <>
          <p>{t('earlier', { count: past.length })}</p>
          <Sparkline values={values.toReversed()} label={label} />
          <dl className={classes['past']}>
            {past.map(({ day, value }) => (
              <div key={day} style={{ display: 'contents' }}>
                <dt>{day}</dt>
                <dd>{value ?? '—'}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </aside>
  );
}
