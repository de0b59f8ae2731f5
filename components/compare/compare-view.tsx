import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { ExportLink } from '@/components/ui/export-link';
import { compareQuery, withQuery, type CompareAddress } from '@/lib/domain/figure/compare-address';
import { pageOf } from '@/lib/domain/figure/compare-page';
import type { Comparison } from '@/lib/domain/figure/comparison';
import type { IsoDate } from '@/lib/domain/dates';
import type { Trends } from '@/lib/domain/figure/trends';
import type { OrgUnit, UnitKind } from '@/lib/domain/org-unit';
import type { Period } from '@/lib/domain/period';
import classes from './compare.module.css';
import { CompareChoices } from './compare-choices';
import { CompareLegend } from './compare-legend';
import { CompareTable } from './compare-table';
import { PairForm } from './pair-form';
import { usePeriodWords } from './period-words';

interface Props {
  readonly comparison: Comparison;
  readonly address: CompareAddress;
  readonly kinds: readonly UnitKind[];
  readonly kindSets: readonly (readonly UnitKind[])[];
  readonly unit: OrgUnit;
  readonly period: Period;
  readonly against: Period;
  readonly minimum: number;
  readonly today: IsoDate;
  readonly query: string;
  /** lines in the cells, where they are asked for; lines null where there would be too many */
  readonly trends: { readonly span: Period; readonly lines: Trends | null } | null;
}

/** Units of one kind side by side; what is compared is the address. */
export function CompareView(props: Props) {
  const { comparison, address, kinds, kindSets, unit, period, query } = props;
  const t = useTranslations('compare');
  const words = usePeriodWords();
  const heading = t('heading', { unit: unit.name, period: words.label(period) });
  const state = words.state(period, props.today);
  return (
    <div className={classes['page']}>
      <div className={classes['top']}>
        <h1 className={classes['title']}>{heading}</h1>
        <ExportLink href={withQuery('/compare/export', query, compareQuery(address))}>{t('toExcel')}</ExportLink>
      </div>
      {state === null ? null : <p className={classes['state']}>{state}</p>}
      <CompareChoices path="/compare" query={query} address={address} kinds={kinds} kindSets={kindSets} />
      {comparison.rows.length === 0 ? (
        <p className={classes['empty']}>{t('nothingBelow', { unit: unit.name })}</p>
      ) : (
        <Table {...props} heading={heading} />
      )}
    </div>
  );
}

/** All units where the browser can sort them, otherwise a page of those sorted by the server. */
function Table({
  comparison,
  address,
  period,
  query,
  against,
  minimum,
  heading,
  trends,
}: Props & { readonly heading: string }) {
  const t = useTranslations('compare');
  const words = usePeriodWords();
  const to = (changes: Partial<CompareAddress>): string => withQuery('/compare', query, compareQuery(address, changes));
  const page = pageOf(comparison, address);
  const hrefOf = (code: string): string => withQuery(`/compare/${code}`, query, compareQuery(address));
  return (
    <>
      {trends?.lines === null ? <p className={classes['warning']}>△ {t('trend.tooMany')}</p> : null}
      <CompareTable
        key={withQuery('', query, compareQuery(address, { page: address.page }))}
        comparison={comparison}
        rows={page.rows}
        name={heading}
        period={period}
        against={against}
        hrefOf={hrefOf}
        trends={trends?.lines ?? null}
        {...(page.sort === null
          ? {}
          : {
              serverSort: {
                ...page.sort,
                hrefs: Object.fromEntries(page.sorts.map(([code, sort]) => [code, to({ sort })])),
              },
            })}
      />
      {page.pages > 1 ? (
        <nav className={classes['choice']} aria-label={t('pages')}>
          {Array.from({ length: page.pages }, (_, i) => (
            <Link
              key={i}
              href={to({ page: i + 1 })}
              aria-current={i + 1 === page.page ? 'page' : undefined}
              prefetch={false}
            >
              {i + 1}
            </Link>
          ))}
        </nav>
      ) : null}
      <CompareLegend minimum={minimum} against={words.label(against)} trend={trends?.lines ? trends.span : null} />
      <PairForm comparison={comparison} query={query} columns={address.columns} />
    </>
  );
}
