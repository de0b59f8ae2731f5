import { useTranslations } from 'next-intl';

import { formatNumber, formatSum } from '@/lib/domain/figure/format';
import { prepareLoad, shadeOf } from '@/lib/domain/figure/load';
import { sumOf } from '@/lib/domain/figure/prepare';
import { complaintStages } from '@/lib/domain/figure/stages';
import { ratio } from '@/lib/domain/ratio';
import classes from './screen.module.css';

type Slices = ReadonlyMap<string, number> | undefined;

/** Weekdays down, hours across: the number in every field, the shade only repeats it. */
export function WeekGrid({ slices }: { readonly slices: Slices }) {
  const t = useTranslations('dashboard.load');
  const load = prepareLoad(slices ?? new Map<string, number>());
  if (load.busiest === null) return <p className={classes['empty']}>{t('none')}</p>;
  const most = load.busiest.count;
  return (
    <table className={classes['week']}>
      <thead>
        <tr>
          <td />
          {load.hours.map((hour) => (
            <th key={hour} scope="col">
              {hour}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {load.days.map((day, i) => (
          <tr key={day}>
            <th scope="row">{t(`days.${String(day)}` as 'days.1')}</th>
            {load.hours.map((hour, k) => (
              <td key={hour} data-shade={shadeOf(load.counts[i]?.[k] ?? null, most)}>
                {formatNumber(load.counts[i]?.[k] ?? null)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From received to rated satisfied, with the share of all that came. */
export function StageBars({ received, reached }: { readonly received: Slices; readonly reached: Slices }) {
  const t = useTranslations('dashboard.stages');
  const whole = sumOf([...(received?.values() ?? [])]);
  const stages = [
    { key: 'received' as const, count: whole },
    ...complaintStages.map((key) => ({ key, count: whole === null ? null : (reached?.get(key) ?? 0) })),
  ];
  return (
    <table className={classes['stages']}>
      <tbody>
        {stages.map(({ key, count }) => {
          const share = ratio(count, whole);
          return (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              <td>
                <span style={{ width: `${((share ?? 0) * 100).toFixed(1)}%` }} />
              </td>
              <td>
                {formatSum(count)} <small>{share === null ? '—' : `${formatNumber(share * 100, 1)} %`}</small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
