import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { columnSets, type ColumnSet } from '@/lib/domain/figure/columns';
import type { Comparison } from '@/lib/domain/figure/comparison';
import type { OrgUnit, UnitKind } from '@/lib/domain/org-unit';
import { formatPeriod, type Period } from '@/lib/domain/period';
import classes from './compare.module.css';
import { CompareLegend } from './compare-legend';
import { CompareTable } from './compare-table';
import { useKindWords } from './kind-words';

interface Props {
  readonly comparison: Comparison;
  readonly set: ColumnSet;
  readonly kinds: readonly UnitKind[];
  readonly kindSets: readonly (readonly UnitKind[])[];
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly query: string;
}

/** Units of one kind side by side; what is compared is the address. */
export function CompareView({ comparison, set, kinds, kindSets, unit, period, query }: Props) {
  const t = useTranslations('compare');
  const kindWords = useKindWords();
  const chosen = kinds.join('-');
  const address = (columns: string, of: string): string => `${query}&columns=${columns}&kinds=${of}`;
  const heading = t('heading', { unit: unit.name, period: formatPeriod(period) });
  return (
    <div className={classes['page']}>
      <div className={classes['top']}>
        <h1 className={classes['title']}>{heading}</h1>
        <a className={classes['export']} href={`/compare/export?${address(set, chosen)}`} download>
          {t('toExcel')}
        </a>
      </div>
      <Choice
        label={t('columns')}
        options={columnSets.map((s) => ({ key: s, word: t(`sets.${s}`), href: `/compare?${address(s, chosen)}` }))}
        chosen={set}
      />
      {kindSets.length > 1 ? (
        <Choice
          label={t('kinds')}
          options={kindSets.map((some) => ({
            key: some.join('-'),
            word: kindWords(some),
            href: `/compare?${address(set, some.join('-'))}`,
          }))}
          chosen={chosen}
        />
      ) : null}
      {comparison.rows.length === 0 ? (
        <p className={classes['empty']}>{t('nothingBelow', { unit: unit.name })}</p>
      ) : (
        <>
          <CompareTable key={`${query}-${set}-${chosen}`} comparison={comparison} name={heading} period={period} />
          <CompareLegend />
        </>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly word: string; readonly href: string }[];
  readonly chosen: string;
}

function Choice({ label, options, chosen }: ChoiceProps) {
  return (
    <nav className={classes['choice']} aria-label={label}>
      <span className={classes['choiceLabel']}>{label}</span>
      {options.map((option) => (
        <Link
          key={option.key}
          href={option.href}
          aria-current={option.key === chosen ? 'true' : undefined}
          prefetch={false}
        >
          {option.word}
        </Link>
      ))}
    </nav>
  );
}
