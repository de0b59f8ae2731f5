import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { rowsHref } from '@/components/dashboard/links';
import { CorrectedMark } from '@/components/figure/corrected-mark';
import { indicatorHref } from '@/components/figure/href';
import { TextLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
import stacked from '@/components/ui/stacked.module.css';
import type { ItemScore } from '@/lib/domain/assessment/score';
import type { AssessmentItem } from '@/lib/domain/assessment/scheme';
import { NONE } from '@/lib/domain/figure/format';
import type { IsoDate } from '@/lib/domain/dates';
import { filterQuery } from '@/lib/domain/filter';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { yearPeriod } from '@/lib/domain/period';
import classes from './assessment.module.css';
import type { AssessmentData, ShownAssessment, ShownRow } from './data';
import type { Decide } from './decide-form';
import { useSourceWords } from './scheme-items';
import { ObjectionList } from './objection-list';
import { Meta } from './sheet-view';
import { shareText, usePointText } from './words';

interface Props {
  readonly data: AssessmentData;
  readonly row: ShownRow;
  readonly decide: Decide | null;
  /** indicator → version of its definition behind the points */
  readonly versions: Readonly<Record<string, number>>;
  readonly today: IsoDate;
  /** what can be done about one item: points, evidence, an objection */
  readonly forms: (item: AssessmentItem, score: ItemScore) => ReactNode;
  /** naming the unit by hand */
  readonly notice: ReactNode;
}

/** One unit: why every item has its points, with what stands behind it. */
export function UnitView({ data, row, decide, versions, today, forms, notice }: Props) {
  const t = useTranslations('assessment');
  const { assessment, objections } = data;
  const { scheme, id } = assessment;
  return (
    <>
      <TextLink href={`/assessments/${id}`}>← {t('unit.back')}</TextLink>
      <PageHead title={t('unit.title', { unit: row.unit.name, scheme: scheme.title })} />
      <Meta assessment={assessment} />
      <Summary row={row} />
      {notice}
      <div className={stacked['stacked']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('form.code')}</th>
              <th scope="col">{t('unit.item')}</th>
              <th scope="col" className={classes['number']}>
                {t('unit.points')}
              </th>
              <th scope="col">{t('unit.how')}</th>
            </tr>
          </thead>
          <tbody>
            {scheme.items.map((item, i) => {
              const score = row.items?.[i];
              return score === undefined ? null : (
                <Point key={item.code} {...{ item, score, row, assessment, versions, today }}>
                  {forms(item, score)}
                </Point>
              );
            })}
          </tbody>
        </table>
      </div>
      <ObjectionList assessment={assessment} objections={objections} decide={decide} />
    </>
  );
}

function Summary({ row }: { readonly row: ShownRow }) {
  const t = useTranslations('assessment');
  const words = [
    t('unit.summary', { total: row.total, rated: row.rated, share: shareText(row.share) }),
    ...(row.rank === null ? [] : [t('unit.rank', { rank: row.rank })]),
    ...(row.noticed === null ? [] : [t(`lists.${row.noticed.notice}`)]),
  ];
  return (
    <p>
      <strong>{words.join(' · ')}</strong>
      {row.noticed?.by === 'hand' ? ` · ${row.noticed.reason}` : ''}
    </p>
  );
}

interface PointProps {
  readonly item: AssessmentItem;
  readonly score: ItemScore;
  readonly row: ShownRow;
  readonly assessment: ShownAssessment;
  readonly versions: Props['versions'];
  readonly today: IsoDate;
  readonly children: ReactNode;
}

function Point({ item, score, row, assessment, versions, today, children }: PointProps) {
  const t = useTranslations('assessment.unit');
  const pointText = usePointText(assessment);
  const sourceOf = useSourceWords();
  return (
    <tr id={item.code}>
      <td>{item.code}</td>
      <th scope="row">
        {item.title}
        <div className={classes['light']}>{sourceOf(item)}</div>
        <div className={classes['light']}>{item.basis}</div>
      </th>
      <td className={classes['number']} data-label={t('points')}>
        {score.points ?? NONE} <span className={classes['light']}>{t('outOf', { full: item.weight })}</span>
      </td>
      <td className={stacked['whole']}>
        {pointText(item, score, row)}
        <Behind {...{ item, score, versions, today }} unit={row.unit.code} year={assessment.year} />
        {children}
      </td>
    </tr>
  );
}

interface BehindProps {
  readonly item: AssessmentItem;
  readonly score: ItemScore;
  /** code */
  readonly unit: string;
  readonly year: number;
  readonly versions: Props['versions'];
  readonly today: IsoDate;
}

/** Where the number comes from: the page of the indicator, and the rows that it counts. */
function Behind({ item: { source }, score, unit, year, versions, today }: BehindProps) {
  const t = useTranslations('assessment.unit');
  if (source.kind === 'manual') return null;
  const query = filterQuery({ unit, period: yearPeriod(year) });
  const definition = source.kind === 'indicator' ? indicatorByCode.get(source.code) : undefined;
  return (
    <div className={classes['links']}>
      {definition === undefined ? (
        <Link href={`/registers/inspections?${query}`} prefetch={false}>
          {t('rows')}
        </Link>
      ) : (
        <>
          <Link href={indicatorHref(definition.code, query)} prefetch={false}>
            {t('indicator')}
          </Link>
          <Link href={rowsHref(definition, query, today)} prefetch={false}>
            {t('rows')}
          </Link>
          <span className={classes['light']}>
            {t('version', { version: versions[definition.code] ?? definition.version })}
          </span>{' '}
          {score.corrected === true ? <CorrectedMark code={definition.code} query={query} /> : null}
        </>
      )}
    </div>
  );
}
