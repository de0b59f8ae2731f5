'use client';

import type { Figure } from '@/lib/domain/figure/figure';
import { colourOf } from './colours';

interface Props {
  readonly figure: Figure;
  /** which series */
  readonly at: number;
  /** its last point */
  readonly x: number;
  readonly y: number;
}

/** The name of a series beside its last value, instead of a legend. */
export function EndLabel({ figure, at, x, y }: Props) {
  const series = figure.series[at];
  if (series === undefined) return null;
  return (
    <text
      x={x + 6}
      y={y + shift(figure, at)}
      fontSize={12}
      fontWeight={series.role === 'before' ? 400 : 600}
      fill={colourOf(series.role, at)}
      stroke="#fff"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {series.label}
    </text>
  );
}

/** Two names at the same place step apart: the higher line's up, the lower line's down. */
function shift(figure: Figure, position: number): number {
  const end = (i: number): number => {
    const series = figure.series[i];
    return series?.labelAt === null || series === undefined ? 0 : (series.values[series.labelAt] ?? 0);
  };
  if (figure.series.length < 2) return 4;
  const other = end(position === 0 ? 1 : 0);
  return end(position) > other || (end(position) === other && position === 0) ? -4 : 13;
}
