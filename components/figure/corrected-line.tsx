import { useTranslations } from 'next-intl';

import { CorrectedMark } from './corrected-mark';
import classes from './figure.module.css';

interface Props {
  /** indicators of the figure */
  readonly codes: readonly string[];
  readonly query: string;
  /** the table and the file do not say which numbers */
  readonly whole?: boolean;
}

/** Under a chart that rests on corrected numbers: that it does, and where they are listed. */
export function CorrectedLine({ codes, query, whole = false }: Props) {
  const t = useTranslations('figure.corrected');
  return (
    <p className={classes['finding']}>
      {codes.map((code) => (
        <CorrectedMark key={code} code={code} query={query} />
      ))}{' '}
      {t(whole ? 'whole' : 'figure')}
    </p>
  );
}
