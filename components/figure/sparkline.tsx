import { ACCENT, GREY } from './colours';
import { sparkPaths } from './spark-paths';
import classes from './figure.module.css';

interface Props {
  readonly values: readonly (number | null)[];
  /** what the line says, for readers who do not see it */
  readonly label: string;
  /** the highest value of all the lines beside it, so that they have one scale */
  readonly highest?: number;
}

/** A line of a few points drawn on the server: it costs the page no script. */
export function Sparkline({ values, label, highest }: Props) {
  const { line, dots, base } = sparkPaths(values, highest);
  return (
    <svg className={classes['spark']} viewBox="0 0 120 28" preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={base} stroke={GREY} strokeWidth={1} vectorEffect="non-scaling-stroke" strokeDasharray="1 3" />
      <path d={line} stroke={ACCENT} strokeWidth={1.5} fill="none" vectorEffect="non-scaling-stroke" />
      {/* A zero-length line with a round cap is a dot that keeps its shape when the picture is stretched. */}
      <path d={dots} stroke={ACCENT} strokeWidth={4} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
