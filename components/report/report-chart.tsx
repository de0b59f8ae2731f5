import type { Chart } from '@/lib/domain/report/document';
import classes from './report.module.css';

const WIDTH = 560;
const HEIGHT = 210;
const TOP = 34;
const BOTTOM = 46;
const LEFT = 40;
const colours = { now: '#12436d', before: '#8a8f98' } as const;

/** A round number at or above the largest value, so that the axis ends on a mark. */
function ceiling(values: readonly (number | null)[]): number {
  const most = Math.max(1, ...values.map((v) => v ?? 0));
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / step) * step;
}

/** The chart of the Word file as a drawing: same series, order, gaps and colours. */
export function ReportChart({ chart }: { readonly chart: Chart }) {
  const top = ceiling(chart.series.flatMap((s) => s.values));
  const slot = (WIDTH - LEFT) / chart.categories.length;
  const height = HEIGHT - TOP - BOTTOM;
  const y = (value: number): number => TOP + height - (value * height) / top;
  const bar = (slot * 0.7) / chart.series.length;
  return (
    <svg className={classes['chart']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={chart.description}>
      <text x={WIDTH / 2} y={16} textAnchor="middle" fontSize={13}>{`${chart.title}（单位：${chart.unit}）`}</text>
      {[0, top / 2, top].map((mark) => (
        <g key={mark}>
          <line x1={LEFT} x2={WIDTH} y1={y(mark)} y2={y(mark)} stroke="#c9cdd2" />
          <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end" fontSize={11}>
            {mark}
          </text>
        </g>
      ))}
      {chart.categories.map((name, i) => (
        <text key={name} x={LEFT + slot * (i + 0.5)} y={HEIGHT - BOTTOM + 16} textAnchor="middle" fontSize={11}>
          {name}
        </text>
      ))}
      {chart.series.map((series, s) => (
        <g key={series.when} fill={colours[series.when]} stroke="none">
          {chart.shape === 'line' && (
            <path
              d={pathOf(series.values, (i) => LEFT + slot * (i + 0.5), y)}
              fill="none"
              stroke={colours[series.when]}
              strokeWidth={2}
            />
          )}
          {series.values.map((value, i) => {
            if (value === null) return null;
            const middle = LEFT + slot * (i + 0.5);
            return chart.shape === 'line' ? (
              <circle key={i} cx={middle} cy={y(value)} r={2.5} />
            ) : (
              <rect
                key={i}
                x={middle - slot * 0.35 + bar * s}
                y={y(value)}
                width={bar}
                height={TOP + height - y(value)}
              />
            );
          })}
          <rect x={WIDTH / 2 - 80 + s * 90} y={HEIGHT - 16} width={10} height={10} />
          <text x={WIDTH / 2 - 66 + s * 90} y={HEIGHT - 7} fontSize={11} fill="#1d2329">
            {series.name}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A line with a gap where a month has no report. */
function pathOf(values: readonly (number | null)[], x: (i: number) => number, y: (value: number) => number): string {
  return values
    .map((value, i) => {
      if (value === null) return '';
      const begins = i === 0 || values[i - 1] === null;
      return `${begins ? 'M' : 'L'}${x(i)},${y(value)}`;
    })
    .join('');
}
