'use client';

import type { Figure } from '@/lib/domain/figure/figure';
import { colourOf } from './colours';
import classes from './figure.module.css';

interface Props {
  readonly figure: Figure;
  readonly index: number | null;
}

/** What stands at one category, as the table twin writes it. */
export function Tip({ figure, index }: Props) {
  if (index === null || figure.categories[index] === undefined) return null;
  return (
    <div className={classes['tip']}>
      <p>{figure.categories[index]}</p>
      {figure.series.map((series, i) => (
        <p key={series.key}>
          <span style={{ color: colourOf(series.role, i) }}>■</span> {series.label} <b>{series.texts[index]}</b>
          <span className={classes['note']}>{series.notes[index]}</span>
          {series.entries?.[index] ? <span className={classes['note']}>{series.entries[index].text}</span> : null}
          {series.corrected?.[index] === true ? <span className={classes['note']}>{figure.correctedWord}</span> : null}
        </p>
      ))}
    </div>
  );
}

/** Recharts names the hovered category by its text or position. */
export function tipIndex(activeIndex: unknown): number | null {
  const index = typeof activeIndex === 'string' || typeof activeIndex === 'number' ? Number(activeIndex) : Number.NaN;
  return Number.isInteger(index) ? index : null;
}
