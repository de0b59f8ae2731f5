import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { DataTable } from '@/components/data-table/data-table';
import type { DataCell, DataRow } from '@/components/data-table/types';
import { useCorrectedNotice } from '@/components/figure/corrected-words';
import { indicatorHref } from '@/components/figure/href';
import { useIndicatorWords } from '@/components/figure/words';
import { columnSets } from '@/lib/domain/figure/columns';
import { compareQuery, withQuery, type CompareAddress } from '@/lib/domain/figure/compare-address';
import { NONE } from '@/lib/domain/figure/format';
import type { PairRow } from '@/lib/domain/figure/pair';
import { filterQuery } from '@/lib/domain/filter';
import type { OrgUnit } from '@/lib/domain/org-unit';
import type { Period } from '@/lib/domain/period';
import { Choice } from './choice';
import classes from './compare.module.css';
import { usePeriodWords } from './period-words';

interface Props {
  readonly rows: readonly PairRow[];
  readonly units: readonly [OrgUnit, OrgUnit];
  readonly address: CompareAddress;
  readonly period: Period;
  readonly query: string;
  readonly minimum: number;
}

/** Two units, indicator by indicator; where chance explains the difference, that is said. */
export function PairView({ rows, units, address, period, query, minimum }: Props) {
  const t = useTranslations('compare');
  const words = usePeriodWords();
  const row = usePairRow(units, period, minimum);
  const [a, b] = units;
  const name = t('pair.heading', { a: a.name, b: b.name, period: words.label(period) });
  const pair = new URLSearchParams({ a: a.code, b: b.code }).toString();
  return (
    <div className={classes['page']}>
      <p className={classes['crumb']}>
        <Link href={withQuery('/compare', query, compareQuery(address))}>{t('title')}</Link>
      </p>
      <h1 className={classes['title']}>{name}</h1>
      <Choice
        label={t('columns')}
        options={columnSets.map((s) => ({
          key: s,
          word: t(`sets.${s}`),
          href: withQuery('/compare/pair', query, compareQuery(address, { columns: s }), pair),
        }))}
        chosen={address.columns}
      />
      <DataTable
        key={address.columns}
        name={name}
        columns={[
          { id: 'indicator', label: t('pair.indicator'), sortable: false },
          { id: 'a', label: a.name, numeric: true, sortable: false },
          { id: 'b', label: b.name, numeric: true, sortable: false },
          { id: 'difference', label: t('pair.difference'), numeric: true, sortable: false },
          { id: 'verdict', label: t('pair.verdict'), sortable: false },
        ]}
        rows={rows.map(row)}
      />
      <p className={classes['note']}>{t('pair.note')}</p>
    </div>
  );
}

function usePairRow(units: readonly [OrgUnit, OrgUnit], period: Period, minimum: number) {
  const t = useTranslations('compare.pair');
  const figure = useTranslations('figure');
  const words = useIndicatorWords();
  const notice = useCorrectedNotice();
  const queryOf = (at: 0 | 1): string => filterQuery({ unit: units[at].code, period });
  const verdict = ({ verdict: v }: PairRow): DataCell => {
    if (v === null) return { text: NONE };
    const unit = (v === 'second' ? units[1] : units[0]).name;
    const text = t(`verdicts.${v}`, { unit, count: minimum });
    return v === 'first' || v === 'second' ? { text: '', mark: { tone: 'good', word: text } } : { text };
  };
  return (row: PairRow): DataRow => {
    const { definition: d, sides, difference } = row;
    const side = (at: 0 | 1): DataCell => ({
      text: sides[at].text,
      href: indicatorHref(d.code, queryOf(at)),
      ...(sides[at].corrected ? { notices: [notice({ code: d.code, query: queryOf(at) })] } : {}),
      ...(sides[at].parts === null ? {} : { detail: sides[at].parts }),
    });
    const unit = figure(`units.${d.unit}`);
    return {
      id: d.code,
      cells: {
        indicator: {
          text: words.name(d.code),
          ...(d.unit === 'percent' ? {} : { detail: unit }),
          title: words.definition(d.code),
        },
        a: side(0),
        b: side(1),
        difference: {
          text: difference === null ? NONE : figure(`change.${difference.basis}`, { amount: difference.text, unit }),
        },
        verdict: verdict(row),
      },
    };
  };
}
