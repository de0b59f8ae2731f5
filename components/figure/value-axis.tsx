'use client';

import { YAxis } from 'recharts';

import { tickBeside } from './axis-tick';
import { VALUES_WIDTH } from './colours';

interface Props {
  readonly from: number;
  readonly ticks: readonly number[];
}

/** Numbers along the left. */
export function ValueAxis({ from, ticks }: Props) {
  return (
    <YAxis
      domain={[from, ticks.at(-1) ?? 1]}
      ticks={[...ticks]}
      interval={0}
      tick={tickBeside}
      tickLine={false}
      axisLine={false}
      width={VALUES_WIDTH}
    />
  );
}
