import { useTranslations } from 'next-intl';

import { columnSets, sizes } from '@/lib/domain/figure/columns';
import { compareQuery, withQuery, type CompareAddress } from '@/lib/domain/figure/compare-address';
import type { UnitKind } from '@/lib/domain/org-unit';
import { againsts } from '@/lib/domain/period-choice';
import { Choice } from './choice';
import { useKindWords } from './kind-words';

interface Props {
  /** '/compare' or the page of one indicator */
  readonly path: string;
  readonly query: string;
  readonly address: CompareAddress;
  readonly kinds: readonly UnitKind[];
  readonly kindSets: readonly (readonly UnitKind[])[];
  /** without the choice of indicators, on the page of one */
  readonly single?: boolean;
}

/** Which indicators, which peers, against what: everything stands in the address. */
export function CompareChoices({ path, query, address, kinds, kindSets, single = false }: Props) {
  const t = useTranslations('compare');
  const kindWords = useKindWords();
  const to = (changes: Partial<CompareAddress>): string => withQuery(path, query, compareQuery(address, changes));
  return (
    <>
      {single ? null : (
        <Choice
          label={t('columns')}
          options={columnSets.map((s) => ({ key: s, word: t(`sets.${s}`), href: to({ columns: s, sort: undefined }) }))}
          chosen={address.columns}
        />
      )}
      {kindSets.length > 1 ? (
        <Choice
          label={t('kinds')}
          options={kindSets.map((some) => ({
            key: some.join('-'),
            word: kindWords(some),
            href: to({ kinds: some.join('-') }),
          }))}
          chosen={kinds.join('-')}
        />
      ) : null}
      <Choice
        label={t('peers')}
        options={[null, ...sizes].map((size) => ({
          key: size ?? 'any',
          word: t(`size.${size ?? 'any'}`),
          href: to({ size }),
        }))}
        chosen={address.size ?? 'any'}
      />
      <Choice
        label={t('against')}
        options={againsts.map((one) => ({ key: one, word: t(`againsts.${one}`), href: to({ against: one }) }))}
        chosen={address.against}
      />
      {single ? null : (
        <Choice
          label={t('trend.label')}
          options={[false, true].map((trend) => ({
            key: String(trend),
            word: t(trend ? 'trend.on' : 'trend.off'),
            href: to({ trend, page: address.page, sort: address.sort }),
          }))}
          chosen={String(address.trend)}
        />
      )}
      <Choice
        label={t('counts')}
        options={[false, true].map((per) => ({
          key: String(per),
          word: t(per ? 'per.thousand' : 'per.unit'),
          href: to({ perResidents: per }),
        }))}
        chosen={String(address.perResidents)}
      />
    </>
  );
}
