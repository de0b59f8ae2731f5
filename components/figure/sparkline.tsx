import { ACCENT, GREY } from './colours';
import { sparkPaths } from './spark-paths';
import classes from './figure.module.css';

interface Props {
  readonly values: readonly (number | null)[];
  /** what the line says, for readers who do not see it */
  readonly label: string;
  /** of all the lines beside it together */
  readonly scale?: { readonly low: number; readonly high: number };
}

/** A line of a few points drawn on the server: it costs the page no script. */
export function Sparkline({ values, label, scale }: Props) {
  const { line, dots, base } = sparkPaths(values, scale);
  return (
    <svg className={classes['spark']} viewBox="0 0 120 28" preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={base} stroke={GREY} strokeWidth={1} vectorEffect="non-scaling-stroke" strokeDasharray="1 3" />
      <path d={line} stroke={ACCENT} strokeWidth={1.5} fill="none" vectorEffect="non-scaling-stroke" />
      {/* A zero-length line with a round cap is a dot that keeps its shape when the picture is stretched. */}
      <path d={dots} stroke={ACCENT} strokeWidth={4} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
