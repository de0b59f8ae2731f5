import { Text } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import classes from '@/components/assessment/assessment.module.css';
import { CorrectedMark } from '@/components/figure/corrected-mark';
import { indicatorHref } from '@/components/figure/href';
import { useIndicatorWords } from '@/components/figure/words';
import stacked from '@/components/ui/stacked.module.css';
import { formatSum, formatValue, NONE } from '@/lib/domain/figure/format';
import { filterQuery } from '@/lib/domain/filter';
import type { Attained } from '@/lib/domain/indicator/target';
import { yearPeriod } from '@/lib/domain/period';

export interface ShownLetter {
  readonly id: number;
  readonly signedOn: string;
  readonly signedBy: string;
  readonly signedWith: string;
  readonly docNo: string | null;
}

export interface UnitTargets {
  readonly unit: { readonly id: number; readonly code: string; readonly name: string };
  readonly letter: ShownLetter | null;
  readonly targets: readonly Attained[];
}

interface Props {
  readonly year: number;
  readonly asOf: string;
  readonly own: UnitTargets;
  readonly below: readonly UnitTargets[];
  /** recording the letter, and its scan */
  readonly children: ReactNode;
}

/** What a unit signed for, how far it has come, and the same of everybody below. */
export function TargetsView({ year, asOf, own, below, children }: Props) {
  const t = useTranslations('targets');
  return (
    <>
      <Text size="sm" mb="sm" maw={900}>
        {t('about', { year: String(year), date: asOf })}
      </Text>
      <section className={classes['block']} aria-labelledby="own">
        <h2 id="own">{t('unit', { unit: own.unit.name, year: String(year) })}</h2>
        <p className={classes['about']}>
          <LetterLine letter={own.letter} />
        </p>
        {own.targets.length === 0 ? <Text c="gray.7">{t('noTargets')}</Text> : <TargetTable own={own} year={year} />}
        {children}
      </section>
      <section className={classes['block']} aria-labelledby="below">
        <h2 id="below">{t('below')}</h2>
        <p className={classes['about']}>{below.length === 0 ? t('belowNone') : t('belowAbout')}</p>
        {below.length === 0 ? null : <BelowTable below={below} year={year} />}
      </section>
    </>
  );
}

function LetterLine({ letter }: { readonly letter: ShownLetter | null }) {
  const t = useTranslations('targets');
  if (letter === null) return t('unsigned');
  const { signedOn, signedBy, signedWith, docNo } = letter;
  return t('letter', { date: signedOn, by: signedBy, with: signedWith, docNo: docNo ?? t('noDocNo') });
}

function TargetTable({ own, year }: { readonly own: UnitTargets; readonly year: number }) {
  const t = useTranslations('targets');
  const words = useIndicatorWords();
  const query = filterQuery({ unit: own.unit.code, period: yearPeriod(year) });
  return (
    <div className={stacked['stacked']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            {(['target', 'value', 'denominator', 'missing'] as const).map((column) => (
              <th key={column} scope="col" className={classes['number']}>
                {t(column)}
              </th>
            ))}
            <th scope="col">{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {own.targets.map(({ definition: d, target, value, outcome }) => (
            <tr key={d.code}>
              <th scope="row">
                <Link href={indicatorHref(d.code, query)} prefetch={false}>
                  {words.name(d.code)}
                </Link>
              </th>
              <td className={classes['number']} data-label={t('target')}>
                {t(d.direction === 'lower' ? 'atMost' : 'atLeast', { value: formatValue(d, target) })}
              </td>
              <ValueCell definition={d} value={value} query={query} />
              <td className={classes['number']} data-label={t('denominator')}>
                {d.kind === 'sum' ? NONE : formatSum(value?.denominator ?? null)}
              </td>
              <td className={classes['number']} data-label={t('missing')}>
                {value?.missing ?? NONE}
              </td>
              <td data-label={t('outcome')}>{t(`outcomes.${outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const outcomes = [
  ['yes', 'met'],
  ['no', 'missed'],
  ['other', 'unknown'],
] as const;

interface ValueCellProps extends Pick<Attained, 'definition' | 'value'> {
  readonly query: string;
}

function ValueCell({ definition, value, query }: ValueCellProps) {
  const t = useTranslations('targets');
  return (
    <td className={classes['number']} data-label={t('value')}>
      {formatValue(definition, value?.value ?? null)}{' '}
      {value?.corrected === true ? <CorrectedMark code={definition.code} query={query} /> : null}
    </td>
  );
}

function BelowTable({ below, year }: { readonly below: readonly UnitTargets[]; readonly year: number }) {
  const t = useTranslations('targets');
  const told = (of: UnitTargets, outcome: Attained['outcome']): number =>
    of.targets.filter((one) => one.outcome === outcome).length;
  return (
    <div className={stacked['stacked']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {(['unitName', 'signedOn', 'signedBy', 'docNo'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            {outcomes.map(([outcome, label]) => (
              <th key={outcome} scope="col" className={classes['number']}>
                {t(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {below.map((of) => (
            <tr key={of.unit.id}>
              <th scope="row">
                <Link
                  href={`/targets?${filterQuery({ unit: of.unit.code, period: yearPeriod(year) })}`}
                  prefetch={false}
                >
                  {of.unit.name}
                </Link>
              </th>
              <td data-label={of.letter === null ? undefined : t('signedOn')}>
                {of.letter?.signedOn ?? t('notSigned')}
              </td>
              <td data-label={t('signedBy')}>{of.letter?.signedBy ?? ''}</td>
              <td data-label={t('docNo')}>{of.letter?.docNo ?? ''}</td>
              {outcomes.map(([outcome, label]) => (
                <td key={outcome} className={classes['number']} data-label={t(label)}>
                  {told(of, outcome)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
