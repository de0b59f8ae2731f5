'use client';

import type { FunnelPoint } from '@/lib/domain/figure/funnel';
import type { Standing } from '@/lib/domain/figure/comparison';
import { ACCENT, INK } from './colours';

const WARN = '#8a4b00';

/** Every colour with its own shape: ◆ ▲ △ ●. */
const marks: Readonly<Record<Standing, { readonly path: string; readonly fill: string; readonly stroke: string }>> = {
  better: { path: 'M0 -6L6 0L0 6L-6 0Z', fill: ACCENT, stroke: ACCENT },
  worse: { path: 'M0 -6L6 5H-6Z', fill: WARN, stroke: WARN },
  warn: { path: 'M0 -6L6 5H-6Z', fill: '#fff', stroke: WARN },
  apart: { path: 'M-5 -5H5V5H-5Z', fill: INK, stroke: INK },
  usual: { path: 'M-3.5 0A3.5 3.5 0 1 0 3.5 0A3.5 3.5 0 1 0 -3.5 0Z', fill: '#fff', stroke: INK },
};

interface Props {
  /** given by Recharts for each point */
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: FunnelPoint;
}

/** A unit; named beside it where chance does not explain it, and when it is pointed at. */
export function FunnelMark({ cx, cy, payload }: Props) {
  if (cx === undefined || cy === undefined || payload === undefined) return null;
  const { path, fill, stroke } = marks[payload.standing];
  return (
    <g transform={`translate(${cx} ${cy})`}>
      <title>{`${payload.name} ${payload.text}`}</title>
      <path d={path} fill={fill} stroke={stroke} strokeWidth={1.5} />
      {payload.standing === 'usual' ? null : (
        <text x={9} y={4} fontSize={12} fill={INK} stroke="#fff" strokeWidth={3} paintOrder="stroke">
          {payload.name}
        </text>
      )}
    </g>
  );
}
