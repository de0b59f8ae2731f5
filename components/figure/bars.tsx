import type { Figure } from '@/lib/domain/figure/figure';
import { ratio } from '@/lib/domain/ratio';
import classes from './figure.module.css';

interface Props {
  readonly figure: Figure;
  readonly label: string;
}

/** Parts compared by length from zero, with their numbers beside them; drawn by the server, long names and all. */
export function Bars({ figure, label }: Props) {
  const [series] = figure.series;
  if (series === undefined) return null;
  const longest = Math.max(0, ...series.values.map((v) => v ?? 0));
  return (
    <table className={classes['bars']} aria-label={label}>
      <tbody>
        {figure.categories.map((category, i) => (
          <tr key={`${i}-${category}`}>
            <th scope="row" title={category}>
              {category}
            </th>
            <td>
              {series.values[i] === null ? null : (
                <span className={classes['bar']} style={{ width: width(series.values[i] ?? 0, longest) }} />
              )}
            </td>
            <td>
              {series.texts[i]}
              <span className={classes['note']}>{series.notes[i]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const width = (value: number, longest: number): string => `${((ratio(value, longest) ?? 0) * 100).toFixed(2)}%`;
