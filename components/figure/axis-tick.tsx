'use client';

import type { BaseTickContentProps } from 'recharts';

import { INK } from './colours';

/** From its line to the middle of a number beside it, and to the foot of a word below it. */
const MIDDLE = '0.355em';
const BELOW = '0.71em';

type Tick = Pick<BaseTickContentProps, 'x' | 'y' | 'payload'>;

const word = (tick: Tick): string => String(tick.payload.value);

/** A word under the axis. Drawn here, because the text of Recharts measures and splits what needs neither. */
export const tickBelow = (tick: Tick) => (
  <text x={tick.x} y={tick.y} dy={BELOW} textAnchor="middle" fontSize={12} fill={INK}>
    {word(tick)}
  </text>
);

/** A number to the left of the axis. */
export const tickBeside = (tick: Tick) => (
  <text x={tick.x} y={tick.y} dy={MIDDLE} textAnchor="end" fontSize={12} fill={INK}>
    {word(tick)}
  </text>
);
