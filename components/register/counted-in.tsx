import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { indicatorHref } from '@/components/figure/href';
import { useIndicatorWords } from '@/components/figure/words';
import { filterQuery } from '@/lib/domain/filter';
import type { CountedIn as Counted } from '@/lib/domain/indicator/counted-in';
import { monthText } from '@/lib/domain/period';
import styles from './case.module.css';
import { TextLink } from './links';

interface Props {
  readonly counted: readonly Counted[];
  /** code of the unit whose indicators they are */
  readonly unit: string;
}

interface Span {
  readonly key: string;
  readonly from: number;
  readonly to: number | null;
  readonly indicators: readonly Counted[];
}

/** Those of the same months together, in their order. */
function spansOf(counted: readonly Counted[]): Span[] {
  const spans = new Map<string, Counted[]>();
  for (const one of counted) {
    const key = `${one.from} ${one.to ?? ''}`;
    spans.set(key, [...(spans.get(key) ?? []), one]);
  }
  return [...spans].flatMap(([key, found]) => {
    const [first] = found;
    return first === undefined ? [] : [{ key, from: first.from, to: first.to, indicators: found }];
  });
}

/** Which numbers change when this case does: month by month, each a link to the indicator of that month. */
export function CountedIn({ counted, unit }: Props) {
  const t = useTranslations('registers.case');
  const words = useIndicatorWords();
  const label = ({ from, to }: Span): string => {
    if (to === null) return t('counted.since', { from: monthText(from) });
    return from === to ? monthText(from) : t('counted.span', { from: monthText(from), to: monthText(to) });
  };
  return (
    <section>
      <Title order={2} mb="xs">
        {t('counted.title')}
      </Title>
      <Text size="sm" c="gray.7">
        {counted.length === 0 ? t('counted.none') : t('counted.about')}
      </Text>
      <dl className={styles['counted']}>
        {spansOf(counted).map((span) => (
          <div key={span.key}>
            <dt>{label(span)}</dt>
            <dd>
              {span.indicators.map(({ code, as, from, to }) => (
                <span key={code}>
                  <TextLink
                    href={indicatorHref(code, filterQuery({ unit, period: { from, to: to ?? from } }))}
                    aria-label={`${words.name(code)} ${label(span)}`}
                  >
                    {words.short(code)}
                  </TextLink>
                  {as === 'count' ? null : <small> {t(`counted.as.${as}`)}</small>}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
