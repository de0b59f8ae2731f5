'use client';

import { ColumnChart } from './column-chart';
import { LineTrend } from './line-trend';
import type { Figure } from '@/lib/domain/figure/figure';

/** The Recharts half of the figures, in a file of its own so that it is fetched when a chart comes into view. */
export default function Chart({ figure }: { readonly figure: Figure }) {
  return figure.shape === 'line' ? <LineTrend figure={figure} /> : <ColumnChart figure={figure} />;
}
