import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { useIndicatorWords } from '@/components/figure/words';
import { boardCodes, boards } from '@/lib/domain/figure/board';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import classes from './dashboard.module.css';
import type { DashboardData } from './data';
import { DistributionPanel } from './distribution-panel';
import { KpiCard } from './kpi-card';
import { LoadPanel } from './load-panel';
import { boardHref } from './links';
import { NeedsList } from './needs-list';
import { PartsPanel } from './parts-panel';
import { StagesPanel } from './stages-panel';
import { TargetBox } from './target-box';
import type { TargetChoice, TargetProps } from './target-form';
import { TrendPanel } from './trend-panel';

interface Props {
  readonly data: DashboardData;
  /** null: the reader sets no targets */
  readonly target: Omit<TargetProps, 'targets' | 'choices'> | null;
}

/** Four groups at a glance, what needs somebody, and one group in detail. */
export function Dashboard({ data, target }: Props) {
  const t = useTranslations('dashboard');
  const targets = useTranslations('targets');
  const choices = useTargetChoices();
  const { board } = data;
  return (
    <div className={classes['page']}>
      <h1 className={classes['hidden']}>{t('title')}</h1>
      <div className={classes['cards']}>
        {boards.map((b) => (
          <KpiCard key={b.name} board={b} data={data} />
        ))}
      </div>
      <NeedsList data={data} />
      <section className={classes['board']} id="board" aria-label={t('details', { board: t(`boards.${board.name}`) })}>
        <nav className={classes['tabs']} aria-label={t('tabs')}>
          {boards.map((b) => (
            <Link
              key={b.name}
              href={boardHref(b.name, data.query)}
              aria-current={b.name === board.name ? 'page' : undefined}
              scroll={false}
              prefetch={false}
            >
              {t(`boards.${b.name}`)}
            </Link>
          ))}
        </nav>
        <div className={classes['figures']}>
          <TrendPanel code={board.main} data={data} />
          <TrendPanel code={board.watched.code} data={data} limit={board.watched.limit} />
          {board.stages ? <StagesPanel stages={board.stages} data={data} /> : null}
          {board.load ? <LoadPanel load={board.load} data={data} /> : null}
          {board.parts.map((composition) => (
            <PartsPanel key={composition.key} composition={composition} data={data} />
          ))}
          {board.distribution ? <DistributionPanel distribution={board.distribution} data={data} /> : null}
        </div>
      </section>
      <footer className={classes['foot']}>
        <a href={`/screen?${data.query}`}>{t('screen.open')}</a>
        <a href={`/targets?${data.query}`}>{targets('open')}</a>
        {target === null ? null : (
          <TargetBox
            title={t('targets.title')}
            about={t('targets.about')}
            key={`${target.unitId} ${target.year}`}
            {...target}
            choices={choices}
            targets={Object.fromEntries(data.targets)}
          />
        )}
      </footer>
    </div>
  );
}

/** What is better high or better low, by its name. */
function useTargetChoices(): TargetChoice[] {
  const words = useIndicatorWords();
  return boardCodes.flatMap((code) => {
    const definition = indicatorByCode.get(code);
    if (definition === undefined || definition.direction === 'none') return [];
    return [{ code, name: words.name(code), isRate: definition.unit === 'percent' }];
  });
}
