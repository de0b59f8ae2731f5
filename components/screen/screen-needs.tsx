import { useTranslations } from 'next-intl';

import { useCellWords } from '@/components/reporting/words';
import { countNeeds, needsTotal } from '@/lib/domain/needs';
import { monthText } from '@/lib/domain/period';
import type { ScreenData } from './data';
import classes from './screen.module.css';

/** What fits on the wall without scrolling; the counts above are of all. */
const SHOWN = { cases: 6, cells: 3 };

/** What waits, without the subject of a case: a wall is read by whoever passes. */
export function ScreenNeeds({ data }: { readonly data: Pick<ScreenData, 'waiting' | 'openCells' | 'missingItems'> }) {
  const t = useTranslations('dashboard.needs');
  const registers = useTranslations('registers');
  const words = useCellWords();
  const { cases } = data.waiting;
  const { openCells, missingItems } = data;
  const { late, soon, gaps } = countNeeds(data);
  const all = needsTotal(countNeeds(data));
  return (
    <section className={classes['panel']} aria-label={t('title', { count: all })}>
      <h2>{t('title', { count: all })}</h2>
      <p className={classes['counts']}>
        <span data-tone="late">■ {t('late', { count: late })}</span>
        <span data-tone="soon">▲ {t('soon', { count: soon })}</span>
        <span>○ {t('gaps', { count: gaps })}</span>
      </p>
      <ul className={classes['list']}>
        {cases.slice(0, SHOWN.cases).map((found) => (
          <li key={`${found.register}-${found.wants}-${found.id}`}>
            <span data-tone={found.daysLeft < 0 ? 'late' : 'soon'}>
              {found.daysLeft < 0
                ? `■ ${t('lateBy', { days: -found.daysLeft })}`
                : `▲ ${t('dueIn', { days: found.daysLeft })}`}
            </span>{' '}
            {found.wants === 'answer' ? registers(`${found.register}.name`) : t(found.wants)} {found.key} ·{' '}
            {found.unitName}
          </li>
        ))}
        {missingItems === 0 ? null : <li>○ {t('missing', { count: missingItems })}</li>}
        {openCells.slice(0, missingItems === 0 ? SHOWN.cells : SHOWN.cells - 1).map((cell) => (
          <li key={`${cell.state}-${cell.at}-${cell.month}`}>
            ○ {monthText(cell.month)} {words(cell.at)} · {t('units', { count: cell.units })}
          </li>
        ))}
      </ul>
    </section>
  );
}
