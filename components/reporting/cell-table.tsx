import { useTranslations } from 'next-intl';

import { isEnterable } from '@/lib/domain/measure/entered';
import { monthText } from '@/lib/domain/period';
import { cellState, type AsSeen, type MonthFacts } from '@/lib/domain/reporting/completeness';
import { obligations, type Obligation } from '@/lib/domain/reporting/obligations';
import type { ReturnedCell } from '@/lib/domain/submission';
import { GiveBack } from './give-back';
import { CorrectedCell } from './finding-list';
import type { MonthActions } from './month-actions';
import classes from './reporting.module.css';
import { stateSigns, useCellWords } from './words';

interface Props {
  readonly unitId: number;
  readonly facts: MonthFacts;
  readonly seen: AsSeen;
  readonly reasons: readonly ReturnedCell[];
  /** keys of cells with numbers that were corrected after they had been accepted */
  readonly corrected: ReadonlySet<string>;
  /** unit and month, for the lists behind the cells */
  readonly query: string;
  readonly giveBack: MonthActions['giveBack'];
}

/** Every cell the unit owes for the month: its state, the rows behind it, and what it was given back for. */
export function CellTable(props: Props) {
  const t = useTranslations('submission');
  const owed = obligations
    .map((obligation, at) => ({ obligation, at }))
    .filter(({ at }) => (props.facts.cells[at] ?? '.') !== '.');
  return (
    <div className={classes['narrow']} role="region" aria-label={t('cells.title')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('cells.cell')}</th>
            <th scope="col">{t('cells.state')}</th>
            <th scope="col">{t('cells.rows')}</th>
            <th scope="col">{props.giveBack === null ? t('cells.reason') : t('cells.giveBack')}</th>
          </tr>
        </thead>
        <tbody>
          {owed.map(({ obligation, at }) => (
            <CellRow key={obligation.key} {...props} obligation={obligation} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Codes of cells that lead to the month's entry: missing, and entered. */
const ENTRY: ReadonlySet<string> = new Set(['-', 'e']);

function CellRow({
  unitId,
  facts,
  seen,
  reasons,
  corrected,
  query,
  giveBack,
  obligation,
  at,
}: Props & { obligation: Obligation; at: number }) {
  const t = useTranslations('submission');
  const registers = useTranslations('registers');
  const words = useCellWords();
  const state = cellState(facts, at, seen);
  if (state === null) return null;
  const reason = reasons.find(({ cell }) => cell === obligation.key)?.reason ?? null;
  return (
    <tr>
      <th scope="row">{words(at)}</th>
      <td data-state={state}>
        <span aria-hidden>{stateSigns[state]}</span> {t(`states.${state}`)}{' '}
        {corrected.has(obligation.key) ? <CorrectedCell href="" /> : null}
      </td>
      <td>
        {obligation.registers.map((name) => (
          <span key={name}>
            <a href={`/registers/${name}?${query}`}>{registers(`${name}.name`)}</a>{' '}
            {facts.cells[at] === '-' ? <a href={`/registers/${name}/nil?${query}`}>{t('cells.nil')}</a> : null}{' '}
            {isEnterable(name) && ENTRY.has(facts.cells[at] ?? '') ? (
              <a href={`/registers/${name}/months?${query}&month=${monthText(facts.month)}`}>
                {t(facts.cells[at] === 'e' ? 'cells.entry' : 'cells.enter')}
              </a>
            ) : null}{' '}
          </span>
        ))}
      </td>
      <td>
        {reason === null ? null : <p className={classes['reason']}>{reason}</p>}
        {giveBack === null ? null : (
          <GiveBack unitId={unitId} month={facts.month} cell={obligation.key} name={words(at)} giveBack={giveBack} />
        )}
      </td>
    </tr>
  );
}
