'use client';

import { ComposedChart, Line, ReferenceLine, ResponsiveContainer, Scatter, XAxis, YAxis } from 'recharts';

import type { FunnelFigure } from '@/lib/domain/figure/funnel';
import { ACCENT, GREY, INK, TICK } from './colours';
import { FunnelMark } from './funnel-mark';
import type { Size } from './use-seen';

const limits = [
  { key: 'low998', dash: '0' },
  { key: 'high998', dash: '0' },
  { key: 'low95', dash: '4 3' },
  { key: 'high95', dash: '4 3' },
] as const;

interface Props {
  readonly funnel: FunnelFigure;
  /** of its box */
  readonly size: Size;
  /** of the line of all together */
  readonly overallLabel: string;
  readonly casesLabel: string;
}

/** Rates over cases between their limits: the full line leaves out 2 in 1,000 by chance, the broken one 1 in 20. */
export default function FunnelChart({ funnel, size, overallLabel, casesLabel }: Props) {
  const { caseTicks, rateTicks } = funnel;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={size}>
      <ComposedChart
        data={[...funnel.curves]}
        margin={{ top: 12, right: 24, bottom: 18, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          dataKey="cases"
          domain={[0, caseTicks.at(-1) ?? 1]}
          ticks={[...caseTicks]}
          allowDataOverflow
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: INK }}
          label={{ value: casesLabel, position: 'insideBottomRight', offset: -12, fontSize: 12, fill: INK }}
        />
        <YAxis
          type="number"
          domain={[rateTicks[0] ?? 0, rateTicks.at(-1) ?? 100]}
          ticks={[...rateTicks]}
          allowDataOverflow
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width={44}
        />
        {limits.map(({ key, dash }) => (
          <Line
            key={key}
            dataKey={key}
            type="monotone"
            stroke={GREY}
            strokeDasharray={dash}
            strokeWidth={1.5}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <ReferenceLine
          y={funnel.overall}
          stroke={ACCENT}
          label={{ value: overallLabel, position: 'insideBottomRight', fontSize: 12, fill: ACCENT }}
        />
        <Scatter data={[...funnel.points]} dataKey="rate" shape={<FunnelMark />} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
