import { useTranslations } from 'next-intl';

import { formatSum } from '@/lib/domain/figure/format';
import { CALENDAR_REASON } from '@/lib/domain/locked-change';
import { monthText } from '@/lib/domain/period';
import classes from './reporting.module.css';
import { useMeasureWords, useSliceWords } from './words';

/** An accepted number that changed, as lib/data/reporting/revisions.ts reads it. */
export interface ShownRevision {
  readonly id: number;
  readonly unitName: string;
  readonly unitCode: string;
  readonly month: number;
  readonly measure: string;
  readonly slice: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly kind: 'correction' | 'progress';
  readonly reason: string | null;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

/** Old and new number of every accepted cell that changed: who, when and why. */
export function RevisionList({ revisions }: { readonly revisions: readonly ShownRevision[] }) {
  const t = useTranslations('submission.revisions');
  const notes = useTranslations('plausibility');
  const measure = useMeasureWords();
  const slice = useSliceWords();
  return (
    <div className={classes['narrow']} role="region" aria-label={t('title')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {(['month', 'number', 'change', 'reason', 'who'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {revisions.map((r) => (
            <tr key={r.id}>
              <td>
                <a href={`/completeness/${encodeURIComponent(r.unitCode)}/${monthText(r.month)}`}>
                  {r.unitName} {monthText(r.month)}
                </a>
              </td>
              <td>
                {measure(r.measure)}{' '}
                {r.slice === '' ? null : <span className={classes['detail']}>{slice(r.measure, r.slice)}</span>}
              </td>
              <td className={classes['number']}>
                {formatSum(r.before)} → {formatSum(r.after)}
              </td>
              <td>
                {r.reason === CALENDAR_REASON ? t('calendar') : (r.reason ?? t('progress'))}
                {r.note === null ? null : <div className={classes['detail']}>{notes('told', { text: r.note })}</div>}
              </td>
              <td>
                {r.by} {r.at.replace('T', ' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
