import Link from 'next/link';
import { useTranslations } from 'next-intl';

import { enteredHref } from './entered-mark';
import classes from './figure.module.css';

interface Props {
  /** indicators of the figure */
  readonly codes: readonly string[];
  readonly query: string;
  /** the chart shows which months by their sign */
  readonly drawn: boolean;
}

/** Under a chart behind which months were entered: that they were, by which sign, and where they are listed. */
export function EnteredLine({ codes, query, drawn }: Props) {
  const t = useTranslations('figure.entered');
  return (
    <p className={classes['finding']}>
      <Link className={classes['corrected']} href={enteredHref(codes[0] ?? '', query)} prefetch={false}>
        {t('mark')}
      </Link>{' '}
      {t(drawn ? 'drawn' : 'figure')}
    </p>
  );
}
