'use client';

import { Bar, BarChart, CartesianGrid, LabelList, ReferenceLine, ResponsiveContainer, Tooltip } from 'recharts';

import { CategoryAxis } from './category-axis';
import type { ChartProps } from './chart-props';
import { colourOf, INK, LIMIT, RULE } from './colours';
import { chartRows } from './rows';
import { Tip, tipIndex } from './tip';
import { ValueAxis } from './value-axis';

/** Columns over bins, from zero; the last bin inside the statutory limit is followed by its line. */
export function ColumnChart({ figure, size, pointed }: ChartProps) {
  const { limit } = figure;
  const after = limit !== null && 'after' in limit.at ? figure.categories[limit.at.after] : undefined;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={size}>
      <BarChart
        data={chartRows(figure)}
        margin={{ top: 24, right: 8, bottom: 0, left: 0 }}
        barCategoryGap="12%"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={RULE} />
        <CategoryAxis categories={figure.categories} />
        <ValueAxis from={0} ticks={figure.ticks} />
        {pointed ? (
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: '#f0f2f4' }}
            content={({ activeIndex }) => <Tip figure={figure} index={tipIndex(activeIndex)} />}
          />
        ) : null}
        {figure.series.map((series, i) => (
          <Bar
            key={series.key}
            name={series.label}
            dataKey={`s${i}`}
            fill={colourOf(series.role, i)}
            isAnimationActive={false}
          >
            <LabelList dataKey={`s${i}`} position="top" fontSize={12} fill={INK} />
          </Bar>
        ))}
        {limit !== null && after !== undefined ? (
          <ReferenceLine
            x={after}
            position="end"
            stroke={LIMIT}
            strokeDasharray="4 3"
            label={{ value: limit.label, position: 'top', fontSize: 12, fill: LIMIT }}
          />
        ) : null}
      </BarChart>
    </ResponsiveContainer>
  );
}
