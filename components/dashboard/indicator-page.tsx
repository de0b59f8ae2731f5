import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';

import { CompareTable } from '@/components/compare/compare-table';
import { useKindWords } from '@/components/compare/kind-words';
import { ChangeText } from '@/components/figure/change-text';
import { CorrectedMarks } from '@/components/figure/corrected-mark';
import { useEnteredText } from '@/components/figure/entered-mark';
import { Definitions } from '@/components/figure/definitions';
import { queryAt } from '@/components/figure/href';
import { useIndicatorWords } from '@/components/figure/words';
import { useMeasureWords } from '@/components/reporting/words';
import { groupOf } from '@/lib/domain/indicator/groups';
import type { Comparison } from '@/lib/domain/figure/comparison';
import { formatSum, formatValue } from '@/lib/domain/figure/format';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { CellNote } from '@/lib/domain/plausibility/note';
import type { UnitKind } from '@/lib/domain/org-unit';
import { formatPeriod, monthText, sameLastYear } from '@/lib/domain/period';
import { valueOf, type DashboardData } from './data';
import classes from './indicators.module.css';
import { rowsHref } from './links';
import { TrendPanel } from './trend-panel';

export interface IndicatorData extends Pick<
  DashboardData,
  'query' | 'today' | 'fileStem' | 'period' | 'trend' | 'now' | 'before' | 'series'
> {
  readonly definition: IndicatorDefinition;
  readonly unitName: string;
  /** what units wrote of odd numbers of the period behind it */
  readonly notes: readonly CellNote[];
  /** the units below, each kind by itself, on this indicator alone */
  readonly children: readonly { readonly kinds: readonly UnitKind[]; readonly comparison: Comparison }[];
}

/** One indicator: its number and what it is made of, 24 months, the units below, the definition and the rows behind it. */
export function IndicatorPage(data: IndicatorData) {
  const t = useTranslations('dashboard');
  const words = useIndicatorWords();
  const kindWords = useKindWords();
  const groups = useTranslations('indicators.groups');
  const { definition, unitName, period, query } = data;
  const name = words.name(definition.code);
  return (
    <>
      <p className={classes['crumb']}>
        <Link href={`/indicators?${query}`}>{t('catalogue.title')}</Link> · {groups(groupOf(definition))}
      </p>
      <h1 className={classes['title']}>{name}</h1>
      <p className={classes['about']}>
        {unitName} · {formatPeriod(period)}
      </p>
      <Numbers data={data} />
      <p className={classes['rows']}>
        <Link href={rowsHref(definition, query, data.today)}>
          <RowsBehind definition={definition} />
        </Link>
      </p>
      <Explanations notes={data.notes} />
      <div className={classes['blocks']}>
        <TrendPanel code={definition.code} data={data} single />
        <section className={classes['definition']} aria-label={t('catalogue.definition')}>
          <h2 className={classes['groupHead']}>{t('catalogue.definition')}</h2>
          <Definitions codes={[definition.code]} query={query} />
          <Facts definition={definition} />
        </section>
      </div>
      {data.children.map(({ kinds, comparison }) => (
        <section key={kinds.join('-')} className={classes['below']}>
          <h2 className={classes['groupHead']}>{kindWords(kinds)}</h2>
          <CompareTable
            comparison={comparison}
            name={`${name} · ${kindWords(kinds)}`}
            period={period}
            against={sameLastYear(period)}
          />
        </section>
      ))}
    </>
  );
}

/** Which rows are opened: of a rate, those of its numerator or of its denominator. */
function RowsBehind({ definition: { register, kind, rows } }: Pick<IndicatorData, 'definition'>) {
  const t = useTranslations('dashboard.catalogue');
  const registers = useTranslations('registers');
  const name = registers(`${register}.name`);
  if (kind !== 'ratio' || rows?.page !== undefined) return t('rows', { register: name });
  return t('rowsOf', { register: name, of: t(rows?.counts === 'whole' ? 'denominator' : 'numerator') });
}

function Explanations({ notes }: Pick<IndicatorData, 'notes'>) {
  const t = useTranslations('plausibility');
  const measure = useMeasureWords();
  if (notes.length === 0) return null;
  return (
    <section className={classes['notes']} aria-label={t('title')}>
      <h2 className={classes['groupHead']}>{t('title')}</h2>
      <ul>
        {notes.map(({ unitCode, unitName, month, measure: code, ...note }) => (
          <li key={`${unitCode} ${month} ${code}`}>
            <a href={`/completeness/${encodeURIComponent(unitCode)}/${monthText(month)}#numbers`}>
              {unitName} {monthText(month)} {measure(code)}
            </a>{' '}
            {t('explained', note)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands in the declaration beside the words. */
function Facts({ definition: d }: { readonly definition: IndicatorDefinition }) {
  const t = useTranslations('indicators.facts');
  const facts = [
    ['direction', t(`directions.${d.direction}`)],
    ['decimals', String(d.decimals)],
    ['version', String(d.version)],
    ['code', d.code],
  ] as const;
  return (
    <dl>
      {facts.map(([key, text]) => (
        <Fragment key={key}>
          <dt>{t(key)}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Numbers({ data }: { readonly data: IndicatorData }) {
  const t = useTranslations('dashboard.catalogue');
  const figure = useTranslations('figure');
  const { definition } = data;
  const [now, before] = [valueOf(data.now, definition.code), valueOf(data.before, definition.code)];
  const entered = useEnteredText()(now);
  return (
    <dl className={classes['numbers']}>
      <div>
        <dt>{t('value')}</dt>
        <dd className={classes['big']}>
          {formatValue(definition, now.value)}{' '}
          <span className={classes['unit']}>
            {definition.unit === 'percent' ? '' : figure(`units.${definition.unit}`)}
          </span>
        </dd>
        <dd>
          <ChangeText definition={definition} now={now.value} before={before.value} />
        </dd>
        <dd>
          <CorrectedMarks
            {...{ now, before }}
            query={data.query}
            beforeQuery={queryAt(data.query, sameLastYear(data.period))}
          />
        </dd>
        {entered === '' ? null : <dd>{entered}</dd>}
      </div>
      {definition.kind === 'ratio' ? <Number label={t('numerator')} value={now.numerator} /> : null}
      {definition.kind === 'sum' ? null : (
        <Number label={t(definition.kind === 'ratio' ? 'denominator' : 'cases')} value={now.denominator} />
      )}
      <Number label={t('missing')} value={now.missing} />
    </dl>
  );
}

function Number({ label, value }: { readonly label: string; readonly value: number | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={classes['big']}>{formatSum(value)}</dd>
    </div>
  );
}
