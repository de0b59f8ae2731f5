import { useTranslations } from 'next-intl';

import type { AssessmentScheme } from '@/lib/domain/assessment/scheme';
import type { PointChange } from '@/lib/domain/assessment/frozen';
import classes from './assessment.module.css';
import { exactValue, writtenOf } from '@/lib/i18n/explain-assessment';

interface Props {
  readonly scheme: AssessmentScheme;
  readonly changes: readonly PointChange[];
}

/** A frozen result does not move; what today's numbers would make of it is said. */
export function ChangeList({ scheme, changes }: Props) {
  const t = useTranslations('assessment.sheet');
  const items = new Map(scheme.items.map((item) => [item.code, item]));
  const points = (value: number | null): string => (value === null ? t('leftOut') : String(value));
  return (
    <section className={classes['block']} aria-labelledby="today">
      <h2 id="today">{t('today')}</h2>
      <p className={classes['about']}>{changes.length === 0 ? t('todayNone') : t('todayAbout')}</p>
      <ul className={classes['list']}>
        {changes.map((change) => {
          const item = items.get(change.item);
          const value = (v: number | null): string => (item === undefined ? '' : exactValue(writtenOf(item), v));
          return (
            <li key={`${change.unit.id} ${change.item}`}>
              {t('changed', {
                unit: change.unit.name,
                item: item?.title ?? change.item,
                from: points(change.from),
                to: points(change.to),
                valueFrom: value(change.valueFrom),
                valueTo: value(change.valueTo),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
