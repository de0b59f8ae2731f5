'use client';

import type { FigureSeries } from '@/lib/domain/figure/figure';

interface Props {
  readonly entries: NonNullable<FigureSeries['entries']>;
  readonly colour: string;
  /** given by Recharts for each point; null at a gap */
  readonly cx?: number | null;
  readonly cy?: number | null;
  readonly index?: number;
}

const SIZE = 4;

/** A month of a line: a dot, or a hollow diamond where the number rests on an entered one. */
export function MonthDot({ entries, colour, cx, cy, index = 0 }: Props) {
  if (typeof cx !== 'number' || typeof cy !== 'number') return null;
  if (entries[index]?.counts !== true) return <circle cx={cx} cy={cy} r={2.5} fill={colour} />;
  return (
    <path
      d={`M${cx} ${cy - SIZE}l${SIZE} ${SIZE}l${-SIZE} ${SIZE}l${-SIZE} ${-SIZE}z`}
      fill="#fff"
      stroke={colour}
      strokeWidth={1.5}
    />
  );
}
