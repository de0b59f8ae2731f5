'use client';

import type { Block, BoundFigure, Run, Table } from '@/lib/domain/report/document';
import { ReportChart } from './report-chart';
import classes from './report.module.css';

interface Chosen {
  readonly selected: BoundFigure | null;
  readonly select: (figure: BoundFigure) => void;
}

/** One block of the document. */
export function ReportBlock({ block, ...chosen }: Chosen & { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} {...chosen} />
        </p>
      );
    case 'blank':
      return (
        <p>
          <mark>{block.text}</mark>
        </p>
      );
    case 'list':
      return block.items.map((runs, i) => (
        <p key={i}>
          {i + 1}．<Runs runs={runs} {...chosen} />
        </p>
      ));
    case 'table':
      return <ReportTable table={block} {...chosen} />;
    case 'chart':
      return <ReportChart chart={block} />;
  }
}

const same = (a: BoundFigure, b: BoundFigure | null): boolean =>
  b !== null && a.code === b.code && a.part === b.part && a.when === b.when;

/** Bound figures are buttons: one click shows where the number comes from. */
function Runs({ runs, selected, select }: Chosen & { readonly runs: readonly Run[] }) {
  return runs.map((run, i) =>
    run.kind === 'text' ? (
      run.text
    ) : (
      <button
        key={i}
        type="button"
        className={classes['figure']}
        aria-pressed={same(run, selected)}
        onClick={() => {
          select(run);
        }}
      >
        {run.text}
      </button>
    ),
  );
}

function ReportTable({ table, ...chosen }: Chosen & { readonly table: Table }) {
  const whole = table.widths.reduce((a, b) => a + b, 0);
  return (
    <table className={table.dense ? classes['dense'] : classes['table']}>
      {table.caption !== null && <caption>{table.caption}</caption>}
      <colgroup>
        {table.widths.map((width, i) => (
          <col key={i} style={{ width: `${(width * 100) / whole}%` }} />
        ))}
      </colgroup>
      <tbody>
        {table.rows.map((row, y) => (
          <tr key={y}>
            {row.map((cell, x) => {
              const Cell = y < table.headerRows ? 'th' : 'td';
              return (
                <Cell
                  key={x}
                  colSpan={cell.colSpan}
                  rowSpan={cell.rowSpan}
                  style={{ textAlign: cell.align ?? 'center' }}
                >
                  <Runs runs={cell.runs} {...chosen} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
