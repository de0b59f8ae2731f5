'use client';

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip } from 'recharts';

import { CategoryAxis } from './category-axis';
import type { ChartProps } from './chart-props';
import { colourOf, LIMIT, RULE } from './colours';
import { pointOf } from './point';
import { chartRows } from './rows';
import { Tip, tipIndex } from './tip';
import { ValueAxis } from './value-axis';

/** Keeps a label readable where lines run behind it. */
const HALO = { stroke: '#fff', strokeWidth: 3, paintOrder: 'stroke' };

/** Values over months: this year in the accent, last year in grey, gaps as gaps, the statutory limit as a line. */
export function LineTrend({ figure, size, pointed }: ChartProps) {
  const rows = chartRows(figure);
  const { limit } = figure;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={size}>
      <LineChart data={rows} margin={{ top: 18, right: 44, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke={RULE} />
        <CategoryAxis categories={figure.categories} />
        <ValueAxis from={figure.ticks[0] ?? 0} ticks={figure.ticks} />
        {pointed ? (
          <Tooltip
            isAnimationActive={false}
            content={({ activeIndex }) => <Tip figure={figure} index={tipIndex(activeIndex)} />}
          />
        ) : null}
        {limit !== null && 'value' in limit.at ? (
          <ReferenceLine
            y={limit.at.value}
            stroke={LIMIT}
            strokeDasharray="4 3"
            label={{ value: limit.label, position: 'insideBottomLeft', fontSize: 12, fill: LIMIT, ...HALO }}
          />
        ) : null}
        {figure.series
          .map((series, i) => (
            <Line
              key={series.key}
              name={series.label}
              dataKey={`s${i}`}
              type="linear"
              stroke={colourOf(series.role, i)}
              strokeWidth={series.role === 'before' ? 1.5 : 2.5}
              dot={pointOf(figure, i)}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))
          .reverse()}
      </LineChart>
    </ResponsiveContainer>
  );
}
