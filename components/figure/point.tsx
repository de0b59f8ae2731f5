'use client';

import type { DotItemDotProps } from 'recharts';

import type { Figure } from '@/lib/domain/figure/figure';
import { colourOf } from './colours';
import { EndLabel } from './end-label';
import { MonthDot } from './month-dot';

type Place = Pick<DotItemDotProps, 'cx' | 'cy' | 'index'>;

/** How a month of a series is drawn: its dot, and beside the last one the name. Null at a gap. */
export const pointOf = (figure: Figure, at: number) => {
  const series = figure.series[at];
  const entries = series?.entries ?? [];
  const colour = colourOf(series?.role ?? 'part', at);
  return function Point({ cx, cy, index }: Place) {
    if (typeof cx !== 'number' || typeof cy !== 'number') return null;
    return (
      <g key={index}>
        <MonthDot entered={entries[index]?.counts === true} colour={colour} x={cx} y={cy} />
        {index === series?.labelAt ? <EndLabel figure={figure} at={at} x={cx} y={cy} /> : null}
      </g>
    );
  };
};
