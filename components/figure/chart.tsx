'use client';

import type { ChartProps } from './chart-props';
import { ColumnChart } from './column-chart';
import { LineTrend } from './line-trend';

/** The Recharts half of the figures, in a file of its own so that it is fetched when a chart comes into view. */
export default function Chart(props: ChartProps) {
  return props.figure.shape === 'line' ? <LineTrend {...props} /> : <ColumnChart {...props} />;
}
