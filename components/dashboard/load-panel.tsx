import { useTranslations } from 'next-intl';

import { CorrectedLine } from '@/components/figure/corrected-line';
import { Definitions } from '@/components/figure/definitions';
import { FigureActions } from '@/components/figure/figure-actions';
import figure from '@/components/figure/figure.module.css';
import { formatNumber } from '@/lib/domain/figure/format';
import { prepareLoad, shadeOf, type Load } from '@/lib/domain/figure/load';
import classes from './dashboard.module.css';
import type { DashboardData } from './data';

interface Props {
  readonly load: { readonly measure: string; readonly code: string };
  readonly data: DashboardData;
}

/** When people come: weekdays down, hours across. A table in itself; the shade only repeats its numbers. */
export function LoadPanel({ load: of, data }: Props) {
  const t = useTranslations();
  const load = prepareLoad(data.cells.get(of.measure) ?? new Map<string, number>());
  const title = t('dashboard.load.title');
  const day = (n: number): string => t(`dashboard.load.days.${String(n)}` as 'dashboard.load.days.1');
  return (
    <section className={figure['figure']} aria-label={title}>
      <h3 className={figure['head']}>
        {title} <span className={figure['unit']}>{t('figure.units.visits')}</span>
      </h3>
      {load.busiest === null ? (
        <p className={figure['empty']}>{t('dashboard.load.none')}</p>
      ) : (
        <p className={figure['finding']}>
          {t('dashboard.load.busiest', {
            day: day(load.busiest.day),
            hour: String(load.busiest.hour),
            next: String(load.busiest.hour + 1),
            count: formatNumber(load.busiest.count),
          })}
        </p>
      )}
      {load.busiest === null ? null : <Grid load={load} day={day} title={title} />}
      {data.correctedCells.has(of.measure) ? <CorrectedLine codes={[of.code]} query={data.query} whole /> : null}
      <FigureActions
        words={{
          actions: t('figure.actions.label', { title }),
          table: t('figure.actions.table'),
          csv: t('figure.actions.csv'),
          definition: t('figure.actions.definition'),
        }}
        csv={{
          text: csvOf(load, day),
          fileName: `${data.fileStem}-${of.measure}.csv`,
        }}
        table={<List load={load} day={day} />}
        definition={<Definitions codes={[of.code]} query={data.query} />}
      />
    </section>
  );
}

interface GridProps {
  readonly load: Load;
  readonly day: (n: number) => string;
}

function Grid({ load, day, title }: GridProps & { readonly title: string }) {
  const most = load.busiest?.count ?? 0;
  return (
    <div className={classes['loadScroll']} role="region" aria-label={title} tabIndex={0}>
      <table className={classes['load']}>
        <thead>
          <tr>
            <td />
            {load.hours.map((hour) => (
              <th key={hour} scope="col">
                {hour}–{hour + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {load.days.map((n, i) => (
            <tr key={n}>
              <th scope="row">{day(n)}</th>
              {load.hours.map((hour, k) => (
                <td key={hour} data-shade={shadeOf(load.counts[i]?.[k] ?? null, most)}>
                  {formatNumber(load.counts[i]?.[k] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same as a list that can be read line by line, the busiest hours first. */
function List({ load, day }: GridProps) {
  const t = useTranslations('dashboard.load');
  const slots = load.days.flatMap((n, i) =>
    load.hours.map((hour, k) => ({ n, hour, count: load.counts[i]?.[k] ?? null })),
  );
  const known = slots.filter((slot) => slot.count !== null).sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  return (
    <div className={figure['scroll']} tabIndex={0} role="region" aria-label={t('title')}>
      <table className={figure['table']}>
        <thead>
          <tr>
            <th scope="col">{t('slot')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ n, hour, count }) => (
            <tr key={`${n}-${hour}`}>
              <th scope="row">
                {day(n)} {hour}–{hour + 1}
              </th>
              <td>{formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function csvOf(load: Load, day: (n: number) => string): string {
  const lines = load.days.map((n, i) => [day(n), ...(load.counts[i] ?? []).map((count) => count ?? '')]);
  const head = ['', ...load.hours.map((hour) => `${hour}:00`)];
  return `\uFEFF${[head, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}
