import { useTranslations } from 'next-intl';

import { formatNumber, formatSum } from '@/lib/domain/figure/format';
import type { Finding } from '@/lib/domain/plausibility/plausibility';
import { monthText } from '@/lib/domain/period';
import classes from './reporting.module.css';
import { useMeasureWords } from './words';

/** A number with something odd about it, as lib/data/reporting/plausible.ts finds it. */
export interface OddCell {
  readonly unitName: string;
  readonly unitCode: string;
  readonly month: number;
  readonly measure: string;
  readonly findings: readonly Finding[];
  readonly note: { readonly text: string; readonly by: string; readonly on: string } | null;
  /** the number was corrected after it had been accepted */
  readonly corrected: boolean;
}

/** The month of a unit where its corrected numbers are listed. */
export function CorrectedCell({ href }: { readonly href: string }) {
  const t = useTranslations('figure.corrected');
  const revisions = useTranslations('submission.revisions');
  return (
    <a className={classes['corrected']} href={`${href}#revisions`} title={revisions('about')}>
      {t('now')}
    </a>
  );
}

/** One sentence a finding, with both numbers. */
export function useFindingWords() {
  const t = useTranslations('plausibility');
  return ({ check, value, expected, meant }: Finding): string =>
    t(`checks.${check}`, {
      value: formatSum(value),
      expected: formatNumber(expected, expected < 10 ? 1 : 0),
      meant: formatSum(meant),
    });
}

/** Odd numbers of one month, the unexplained first, each leading to its unit and month. */
export function FindingList({ cells }: { readonly cells: readonly OddCell[] }) {
  const t = useTranslations('plausibility');
  const measure = useMeasureWords();
  const words = useFindingWords();
  const sorted = [...cells].sort((a, b) => Number(a.note !== null) - Number(b.note !== null));
  return (
    <ul className={classes['list']}>
      {sorted.map((cell) => (
        <li key={`${cell.unitCode} ${cell.measure}`}>
          <a href={`/completeness/${encodeURIComponent(cell.unitCode)}/${monthText(cell.month)}#numbers`}>
            {cell.unitName} {monthText(cell.month)} {measure(cell.measure)}
          </a>{' '}
          {cell.findings.map(words).join(' ')}{' '}
          {cell.corrected ? (
            <CorrectedCell href={`/completeness/${encodeURIComponent(cell.unitCode)}/${monthText(cell.month)}`} />
          ) : null}
          {cell.note === null ? null : (
            <div className={classes['detail']}>
              {t('explained', { text: cell.note.text, by: cell.note.by, on: cell.note.on })}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
