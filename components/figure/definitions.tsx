import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { indicatorHref } from './href';
import { useIndicatorWords } from './words';

interface Props {
  readonly codes: readonly string[];
  /** filter part of the address, carried along */
  readonly query: string;
}

/** 口径: what each indicator of the figure counts, how, and by which law. */
export function Definitions({ codes, query }: Props) {
  const t = useTranslations('figure');
  const words = useIndicatorWords();
  return codes.map((code) => (
    <dl key={code}>
      <dt>{t('definition.name')}</dt>
      <dd>
        <Link href={indicatorHref(code, query)}>{words.name(code)}</Link>
      </dd>
      <dt>{t('definition.definition')}</dt>
      <dd>{words.definition(code)}</dd>
      <dt>{t('definition.formula')}</dt>
      <dd>{words.formula(code)}</dd>
      <dt>{t('definition.source')}</dt>
      <dd>{words.source(code)}</dd>
    </dl>
  ));
}
