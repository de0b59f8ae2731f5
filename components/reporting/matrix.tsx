import { useTranslations } from 'next-intl';

import type { OrgUnit } from '@/lib/domain/org-unit';
import { formatNumber } from '@/lib/domain/figure/format';
import { monthText } from '@/lib/domain/period';
import { cellStates, type MonthSummary, type Share } from '@/lib/domain/reporting/completeness';
import type { MatrixView } from '@/lib/domain/reporting/matrix-view';
import classes from './reporting.module.css';
import { stateSigns } from './words';

interface Props {
  readonly view: MatrixView<OrgUnit>;
  /** where the rows of this page begin, and how many there are */
  readonly from: number;
  readonly size: number;
}

/** Units down, months across; each month says how many of its cells are in and what has to happen with it. */
export function Matrix({ view, from, size }: Props) {
  const t = useTranslations('submission');
  return (
    <>
      <Legend />
      <div className={classes['scroll']} role="region" aria-label={t('matrix.label')} tabIndex={0}>
        <table className={classes['matrix']}>
          <caption className={classes['hidden']}>{t('matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('matrix.unit')}</th>
              {view.months.map((month, i) => (
                <th scope="col" key={month}>
                  {monthText(month)}
                  <span className={classes['due']}>{t('matrix.due', { date: view.dueOn[i]?.slice(5) ?? '—' })}</span>
                </th>
              ))}
              <th scope="col">{t('matrix.share')}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.slice(from, from + size).map(({ unit, cells, share }) => (
              <tr key={unit.id}>
                <th scope="row" title={unit.name}>
                  {unit.name}
                </th>
                {cells.map((cell, i) => (
                  <td key={view.months[i]} data-state={cell?.state}>
                    {cell === null ? (
                      <span className={classes['none']} title={t('matrix.notOwed')}>
                        —
                      </span>
                    ) : (
                      <MonthLink cell={cell} unit={unit} month={view.months[i] ?? 0} />
                    )}
                  </td>
                ))}
                <td className={classes['share']}>
                  <ShareText share={share} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function MonthLink({ cell, unit, month }: { cell: MonthSummary; unit: OrgUnit; month: number }) {
  const t = useTranslations('submission');
  const word = t(`states.${cell.state}`);
  const parts = `${cell.reported}/${cell.required}`;
  const name = t('matrix.cell', { unit: unit.name, month: monthText(month), state: word, parts });
  // A plain link: a thousand client-side ones would weigh more than the table.
  return (
    <a href={`/completeness/${encodeURIComponent(unit.code)}/${monthText(month)}`} aria-label={name} title={name}>
      <span aria-hidden>{stateSigns[cell.state]}</span> {parts}
    </a>
  );
}

/** "96.4 %  108 / 112" */
export function ShareText({ share }: { readonly share: Share }) {
  return (
    <>
      {share.value === null ? '—' : `${formatNumber(share.value * 100, 1)} %`}{' '}
      <span className={classes['parts']}>
        {formatNumber(share.part)} / {formatNumber(share.whole)}
      </span>
    </>
  );
}

function Legend() {
  const t = useTranslations('submission');
  return (
    <ul className={classes['legend']} aria-label={t('matrix.legend')}>
      {cellStates.map((state) => (
        <li key={state} data-state={state}>
          <span aria-hidden>{stateSigns[state]}</span> {t(`states.${state}`)}
        </li>
      ))}
      <li>— {t('matrix.notOwed')}</li>
    </ul>
  );
}
