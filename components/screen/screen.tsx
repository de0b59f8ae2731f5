import { useTranslations } from 'next-intl';

import { Sparkline } from '@/components/figure/sparkline';
import { useIndicatorWords } from '@/components/figure/words';
import { pointsIn, valueOf } from '@/components/dashboard/data';
import { useChangeWords } from '@/components/figure/change-text';
import { boards, type Board } from '@/lib/domain/figure/board';
import { formatParts, formatValue } from '@/lib/domain/figure/format';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { monthsIn } from '@/lib/domain/period';
import type { ScreenData } from './data';
import { Live } from './live';
import classes from './screen.module.css';
import { ScreenNeeds } from './screen-needs';
import { StageBars, WeekGrid } from './screen-figures';

interface Props {
  readonly data: ScreenData;
  readonly unitName: string;
  /** the period in words */
  readonly when: string;
  /** when the numbers were read, HH:MM in the office's own place */
  readonly updated: string;
}

/** One wall, no hands: four groups, the week of the hall, how far complaints have come, and what waits. */
export function Screen({ data, unitName, when, updated }: Props) {
  const t = useTranslations('dashboard');
  return (
    <main className={classes['screen']} id="content">
      <header className={classes['top']}>
        <h1>
          {unitName} <span>{when}</span>
        </h1>
        <Live updated={updated} />
      </header>
      <div className={classes['groups']}>
        {boards.map((board) => (
          <Group key={board.name} board={board} data={data} />
        ))}
      </div>
      <div className={classes['lower']}>
        <section className={classes['panel']} aria-label={t('load.title')}>
          <PanelHead title={t('load.title')} corrected={data.correctedCells.has('hall.arrivedByHour')} />
          <WeekGrid slices={data.cells.get('hall.arrivedByHour')} />
        </section>
        <section className={classes['panel']} aria-label={t('stages.title')}>
          <PanelHead
            title={t('stages.title')}
            corrected={data.correctedCells.has('complaint.received') || data.correctedCells.has('complaint.stage')}
          />
          <StageBars received={data.cells.get('complaint.received')} reached={data.cells.get('complaint.stage')} />
        </section>
        <ScreenNeeds data={data} />
      </div>
    </main>
  );
}

/** A wall has no links: the word alone says that numbers of the figure were corrected. */
function PanelHead({ title, corrected }: { readonly title: string; readonly corrected: boolean }) {
  const t = useTranslations('figure.corrected');
  return (
    <h2>
      {title} {corrected ? <small>{t('now')}</small> : null}
    </h2>
  );
}

function Group({ board, data }: { readonly board: Board; readonly data: ScreenData }) {
  const t = useTranslations('dashboard');
  const words = useIndicatorWords();
  const points = pointsIn(data.series.get(board.main), monthsIn(data.trend)).map((point) => point.value);
  return (
    <section className={classes['panel']} aria-label={t(`boards.${board.name}`)}>
      <h2>{t(`boards.${board.name}`)}</h2>
      <Number code={board.main} data={data} big />
      {[board.rate, ...board.more].map((code) => (
        <Number key={code} code={code} data={data} />
      ))}
      <Sparkline values={points} label={words.name(board.main)} />
    </section>
  );
}

interface NumberProps {
  readonly code: string;
  readonly data: ScreenData;
  readonly big?: boolean;
}

function Number({ code, data, big = false }: NumberProps) {
  const units = useTranslations('figure.units');
  const marks = useTranslations('figure.corrected');
  const words = useIndicatorWords();
  const change = useChangeWords();
  const definition = indicatorByCode.get(code);
  if (definition === undefined) return null;
  const now = valueOf(data.now, code);
  const before = valueOf(data.before, code);
  return (
    <p className={big ? classes['big'] : classes['line']}>
      <span className={classes['name']}>{words.short(code)}</span>
      <b>{formatValue(definition, now.value)}</b>
      <span className={classes['unit']}>{definition.unit === 'percent' ? '' : units(definition.unit)}</span>
      <span className={classes['note']}>
        {[
          formatParts(definition, now),
          change(definition, { now: now.value, before: before.value }, true),
          now.corrected === true ? marks('now') : null,
          before.corrected === true ? marks('before') : null,
        ]
          .filter((part) => part !== null)
          .join('  ')}
      </span>
    </p>
  );
}
