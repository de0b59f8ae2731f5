import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { ChangeText } from '@/components/figure/change-text';
import { CorrectedMarks } from '@/components/figure/corrected-mark';
import { indicatorHref, queryAt } from '@/components/figure/href';
import { Sparkline } from '@/components/figure/sparkline';
import { useIndicatorWords } from '@/components/figure/words';
import type { Board } from '@/lib/domain/figure/board';
import { formatParts, formatValue } from '@/lib/domain/figure/format';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import { metBy } from '@/lib/domain/indicator/target';
import { monthsIn, monthText, sameLastYear } from '@/lib/domain/period';
import classes from './dashboard.module.css';
import { pointsIn, valueOf, type DashboardData } from './data';
import { boardHref, rowsHref } from './links';

interface Props {
  readonly board: Board;
  readonly data: DashboardData;
}

/** One group at a glance: its count, its rates with their denominators, the year as a line, and what is missing. */
export function KpiCard({ board, data }: Props) {
  const t = useTranslations('dashboard');
  const missing = Math.max(...[board.main, board.rate].map((code) => valueOf(data.now, code).missing));
  return (
    <section className={classes['card']} aria-label={t(`boards.${board.name}`)}>
      <h2 className={classes['cardHead']}>
        <Link
          href={boardHref(board.name, data.query)}
          aria-current={board.name === data.board.name ? 'true' : undefined}
          prefetch={false}
        >
          {t(`boards.${board.name}`)}
        </Link>
      </h2>
      <MainNumber board={board} data={data} />
      <dl className={classes['lines']}>
        {[board.rate, ...board.more].map((code) => (
          <Line key={code} code={code} data={data} />
        ))}
      </dl>
      <Spark board={board} data={data} />
      <p className={classes['missing']}>
        {missing > 0 ? t('missing', { count: missing }) : t('complete')}
        <EnteredCount board={board} data={data} />
      </p>
    </section>
  );
}

/** Of the card's numbers: so many unit-months were entered as a whole. */
function EnteredCount({ board, data }: Props) {
  const t = useTranslations('figure.entered');
  const count = Math.max(...[board.main, board.rate].map((code) => valueOf(data.now, code).entered ?? 0));
  return count === 0 ? null : <> · {t('count', { count })}</>;
}

function MainNumber({ board, data }: Props) {
  const t = useTranslations('dashboard');
  const figure = useTranslations('figure');
  const words = useIndicatorWords();
  const definition = indicatorByCode.get(board.main);
  if (definition === undefined) return null;
  const { value } = valueOf(data.now, board.main);
  return (
    <p className={classes['main']}>
      <span className={classes['mainName']}>{words.short(board.main)}</span>
      <Link
        className={classes['number']}
        href={rowsHref(definition, data.query, data.today)}
        title={t('rows', { name: words.name(board.main) })}
        prefetch={false}
      >
        {formatValue(definition, value)}
      </Link>
      <span className={classes['unit']}>{figure(`units.${definition.unit}`)}</span>
      <ChangeText definition={definition} now={value} before={valueOf(data.before, board.main).value} />
      <Standing definition={definition} value={value} data={data} />
    </p>
  );
}

function Line({ code, data }: { readonly code: string; readonly data: DashboardData }) {
  const t = useTranslations('dashboard');
  const figure = useTranslations('figure');
  const words = useIndicatorWords();
  const definition = indicatorByCode.get(code);
  if (definition === undefined) return null;
  const now = valueOf(data.now, code);
  const parts = formatParts(definition, now);
  return (
    <div className={classes['line']}>
      <dt>
        <Link href={indicatorHref(code, data.query)} prefetch={false}>
          {words.short(code)}
        </Link>
      </dt>
      <dd>
        <Link
          href={rowsHref(definition, data.query, data.today)}
          title={t('rows', { name: words.name(code) })}
          prefetch={false}
        >
          {formatValue(definition, now.value)}
        </Link>{' '}
        {definition.unit === 'percent' ? null : (
          <span className={classes['unit']}>{figure(`units.${definition.unit}`)}</span>
        )}
      </dd>
      <dd className={classes['second']}>
        {parts === null ? null : <span>{parts}</span>}
        <ChangeText definition={definition} now={now.value} before={valueOf(data.before, code).value} short />
        <Standing definition={definition} value={now.value} data={data} />
      </dd>
    </div>
  );
}

interface StandingProps {
  readonly definition: IndicatorDefinition;
  readonly value: number | null;
  readonly data: DashboardData;
}

/** Against its target, if the year has one; and whether an accepted number behind it or behind last year was corrected. */
function Standing({ definition, value, data }: StandingProps) {
  const t = useTranslations('dashboard');
  const target = data.targets.get(definition.code);
  return (
    <>
      {target === undefined ? null : (
        <span>{t('target', { value: formatValue(definition, target), met: metBy(definition, value, target) })}</span>
      )}
      <CorrectedMarks
        now={valueOf(data.now, definition.code)}
        before={valueOf(data.before, definition.code)}
        query={data.query}
        beforeQuery={queryAt(data.query, sameLastYear(data.period))}
      />
    </>
  );
}

function Spark({ board, data }: Props) {
  const t = useTranslations('dashboard');
  const words = useIndicatorWords();
  const points = pointsIn(data.series.get(board.main), monthsIn(data.trend));
  const span = { from: monthText(data.trend.from), to: monthText(data.trend.to) };
  return (
    <div>
      <Sparkline values={points.map((p) => p.value)} label={t('spark', { name: words.name(board.main), ...span })} />
      <p className={classes['span']}>
        <span>{span.from}</span>
        <span>{span.to}</span>
      </p>
    </div>
  );
}
