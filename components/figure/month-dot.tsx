'use client';

interface Props {
  /** the number rests on an entered one */
  readonly entered: boolean;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

const SIZE = 4;

/** A month of a line: a dot, or a hollow diamond where the number rests on an entered one. */
export function MonthDot({ entered, colour, x, y }: Props) {
  if (!entered) return <circle cx={x} cy={y} r={2.5} fill={colour} />;
  return (
    <path
      d={`M${x} ${y - SIZE}l${SIZE} ${SIZE}l${-SIZE} ${SIZE}l${-SIZE} ${-SIZE}z`}
      fill="#fff"
      stroke={colour}
      strokeWidth={1.5}
    />
  );
}
