import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { useEnteredText } from '@/components/figure/entered-mark';
import { indicatorHref } from '@/components/figure/href';
import { useIndicatorWords, useMonthWords } from '@/components/figure/words';
import { ExportLink } from '@/components/ui/export-link';
import type { IsoDate } from '@/lib/domain/dates';
import { compareQuery, withQuery, type CompareAddress } from '@/lib/domain/figure/compare-address';
import type { Comparison } from '@/lib/domain/figure/comparison';
import { prepareMultiples, type UnitMonths } from '@/lib/domain/figure/multiples';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { OrgUnit, UnitKind } from '@/lib/domain/org-unit';
import type { Period } from '@/lib/domain/period';
import classes from './compare.module.css';
import { CompareChoices } from './compare-choices';
import { CompareLegend } from './compare-legend';
import { FocusTable } from './focus-table';
import { FunnelPanel } from './funnel-panel';
import { MultiplesPanel } from './multiples-panel';
import { usePeriodWords } from './period-words';

interface Props {
  readonly comparison: Comparison;
  readonly definition: IndicatorDefinition;
  readonly address: CompareAddress;
  readonly kinds: readonly UnitKind[];
  readonly kindSets: readonly (readonly UnitKind[])[];
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly against: Period;
  readonly minimum: number;
  readonly today: IsoDate;
  readonly query: string;
  readonly months: readonly UnitMonths[];
}

/** One indicator over all the units: who stands where, how sure that is, and how it came to be. */
export function FocusView(props: Props) {
  const { comparison, definition, address, kinds, kindSets, unit, period, query, months } = props;
  const t = useTranslations('compare');
  const words = usePeriodWords();
  const names = useIndicatorWords();
  const { code } = definition;
  const figure = useTranslations('figure');
  const monthWords = useMonthWords();
  const [column] = comparison.columns;
  const multiples = prepareMultiples({
    definition,
    rows: inOrder(comparison, months),
    axis: figure('month'),
    monthWord: (month) => monthWords(month, true),
    perResidents: address.perResidents,
    entryText: useEnteredText(),
  });
  const name = names.name(code);
  const state = words.state(period, props.today);
  const fileName = `${unit.name}-${name}`;
  return (
    <div className={classes['page']}>
      <p className={classes['crumb']}>
        <Link href={withQuery('/compare', query, compareQuery(address))}>{t('title')}</Link> ·{' '}
        <Link href={indicatorHref(code, query)}>{t('definition')}</Link>
      </p>
      <div className={classes['top']}>
        <h1 className={classes['title']}>
          {t('focusHeading', { name, unit: unit.name, period: words.label(period) })}
        </h1>
        <ExportLink
          href={withQuery('/compare/export', query, compareQuery(address), `code=${encodeURIComponent(code)}`)}
        >
          {t('toExcel')}
        </ExportLink>
      </div>
      {state === null ? null : <p className={classes['state']}>{state}</p>}
      <CompareChoices
        path={`/compare/${code}`}
        query={query}
        address={address}
        kinds={kinds}
        kindSets={kindSets}
        single
      />
      {column === undefined || comparison.rows.length === 0 ? (
        <p className={classes['empty']}>{t('nothingBelow', { unit: unit.name })}</p>
      ) : (
        <>
          {column.compared.ceiling ? <p className={classes['warning']}>△ {t('ceiling')}</p> : null}
          <FocusTable {...{ comparison, column, multiples, name, period }} against={props.against} />
          <CompareLegend minimum={props.minimum} against={words.label(props.against)} />
          <div className={classes['figures']}>
            <FunnelPanel column={column} rows={comparison.rows} query={query} fileName={`${fileName}-funnel`} />
            <MultiplesPanel
              code={code}
              multiples={multiples}
              unit={figure(`units.${column.definition.unit}`)}
              query={query}
              fileName={`${fileName}-months`}
            />
          </div>
        </>
      )}
    </div>
  );
}

/** The ranked first, in their order; the others by code. */
function inOrder(comparison: Comparison, months: readonly UnitMonths[]): UnitMonths[] {
  const rank = new Map(comparison.rows.map((row) => [row.unit.id, row.cells[0]?.rank ?? Number.POSITIVE_INFINITY]));
  const of = (row: UnitMonths): number => rank.get(row.unit.id) ?? Number.POSITIVE_INFINITY;
  return [...months].sort((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
}
