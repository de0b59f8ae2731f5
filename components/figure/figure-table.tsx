import type { Figure } from '@/lib/domain/figure/figure';
import classes from './figure.module.css';

interface Props {
  readonly figure: Figure;
  readonly caption: string;
  /** heading of the last row */
  readonly totalLabel: string;
}

/** The table twin: every number of the chart as a reader sees it, reachable and scrollable by keyboard. */
export function FigureTable({ figure, caption, totalLabel }: Props) {
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{figure.axis}</th>
            {figure.series.map((series) => (
              <th scope="col" key={series.key}>
                {series.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.categories.map((category, i) => (
            <tr key={`${i}-${category}`}>
              <th scope="row">{category}</th>
              {figure.series.map((series) => (
                <td key={series.key}>
                  {series.texts[i]}
                  {series.notes[i] === null ? null : <span className={classes['note']}>{series.notes[i]}</span>}
                  {series.corrected?.[i] === true ? (
                    <span className={classes['note']}>{figure.correctedWord}</span>
                  ) : null}
                  {series.entries?.[i] ? <span className={classes['note']}>{series.entries[i].text}</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {figure.series.some((s) => s.total !== null) ? (
          <tfoot>
            <tr>
              <th scope="row">{totalLabel}</th>
              {figure.series.map((series) => (
                <td key={series.key}>{series.total}</td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
