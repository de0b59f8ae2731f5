import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { ChangeText } from '@/components/figure/change-text';
import { CorrectedMarks } from '@/components/figure/corrected-mark';
import { indicatorHref, queryAt } from '@/components/figure/href';
import { useIndicatorWords } from '@/components/figure/words';
import { formatParts, formatValue } from '@/lib/domain/figure/format';
import type { IndicatorDefinition, IndicatorValue } from '@/lib/domain/indicator/definition';
import { groupNames, indicatorsIn } from '@/lib/domain/indicator/groups';
import { sameLastYear, type Period } from '@/lib/domain/period';
import { valueOf } from './data';
import classes from './indicators.module.css';

interface Props {
  readonly now: ReadonlyMap<string, IndicatorValue>;
  readonly before: ReadonlyMap<string, IndicatorValue>;
  readonly query: string;
  readonly period: Period;
}

/** Every indicator with its value, definition, formula and legal source: what a number of the product means. */
export function IndicatorCatalogue(props: Props) {
  const t = useTranslations('dashboard');
  const groups = useTranslations('indicators.groups');
  return (
    <>
      <h1 className={classes['title']}>{t('catalogue.title')}</h1>
      <p className={classes['about']}>{t('catalogue.about')}</p>
      {groupNames.map((group) => (
        <section key={group} className={classes['group']} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className={classes['groupHead']}>
            {groups(group)}
          </h2>
          {indicatorsIn(group).map((definition) => (
            <Entry key={definition.code} definition={definition} {...props} />
          ))}
        </section>
      ))}
    </>
  );
}

function Entry({ definition, now, before, query, period }: Props & { readonly definition: IndicatorDefinition }) {
  const t = useTranslations('figure');
  const words = useIndicatorWords();
  const { code } = definition;
  const value = valueOf(now, code);
  const parts = formatParts(definition, value);
  return (
    <article className={classes['entry']}>
      <div>
        <h3 className={classes['name']}>
          <Link href={indicatorHref(code, query)} prefetch={false}>
            {words.name(code)}
          </Link>
        </h3>
        <p className={classes['value']}>
          <b>{formatValue(definition, value.value)}</b>{' '}
          <span className={classes['unit']}>
            {parts ?? (definition.unit === 'percent' ? '' : t(`units.${definition.unit}`))}
          </span>
        </p>
        <ChangeText definition={definition} now={value.value} before={valueOf(before, code).value} />{' '}
        <CorrectedMarks
          now={value}
          before={valueOf(before, code)}
          query={query}
          beforeQuery={queryAt(query, sameLastYear(period))}
        />
      </div>
      <dl className={classes['words']}>
        <dt>{t('definition.definition')}</dt>
        <dd>{words.definition(code)}</dd>
        <dt>{t('definition.formula')}</dt>
        <dd>{words.formula(code)}</dd>
        <dt>{t('definition.source')}</dt>
        <dd>{words.source(code)}</dd>
      </dl>
    </article>
  );
}
