import Link from 'next/link';

import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { useCorrectedNotice } from './corrected-words';
import { EnteredMark } from './entered-mark';
import classes from './figure.module.css';

interface Props {
  readonly code: string;
  /** unit and period whose number it is */
  readonly query: string;
  /** the mark of the earlier period that a change is counted from */
  readonly before?: boolean;
}

/** An accepted number behind this one was corrected: said in words, leading to the list of corrections. */
export function CorrectedMark({ code, query, before = false }: Props) {
  const notice = useCorrectedNotice();
  const { text, href, title } = notice({ code, query }, before ? 'before' : 'now');
  return (
    <Link className={classes['corrected']} href={href} title={title} prefetch={false}>
      {text}
    </Link>
  );
}

interface Both {
  readonly now: IndicatorValue;
  readonly before?: IndicatorValue;
  readonly query: string;
  /** filter of the earlier period */
  readonly beforeQuery: string;
}

/** The marks of a number and of the earlier one that its change is counted from; and whether months behind it were entered. */
export function CorrectedMarks({ now, before, query, beforeQuery }: Both) {
  return (
    <>
      <EnteredMark value={now} query={query} />
      {now.corrected === true ? <CorrectedMark code={now.code} query={query} /> : null}
      {before?.corrected === true ? <CorrectedMark code={before.code} query={beforeQuery} before /> : null}
    </>
  );
}
