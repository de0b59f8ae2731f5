'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { Block, BoundFigure, Run, Table } from '@/lib/domain/report/document';
import type { PageItem } from '@/lib/domain/report/pages';
import type { Place } from '@/lib/domain/report/places';
import { ReportChart } from './report-chart';
import classes from './report.module.css';

/** Remarks on the page: where some are open, and while one is being placed, what to do with a place. */
export interface Marking {
  readonly places: ReadonlyMap<Block, readonly Place[]>;
  readonly open: ReadonlySet<string>;
  readonly mark: ((place: Place) => void) | null;
}

export interface Chosen {
  readonly selected: BoundFigure | null;
  readonly select: (figure: BoundFigure) => void;
  readonly marking: Marking;
}

/** One block of the document. */
export function ReportBlock({ block, ...chosen }: Chosen & { readonly block: Block }) {
  const at = (i: number): Place | undefined => chosen.marking.places.get(block)?.[i];
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Markable place={at(0)} {...chosen}>
            <Runs runs={block.runs} {...chosen} />
          </Markable>
        </p>
      );
    case 'blank':
      return (
        <p>
          <Markable place={at(0)} {...chosen}>
            <mark>{block.text}</mark>
          </Markable>
        </p>
      );
    case 'list':
      return block.items.map((runs, i) => (
        <p key={i}>
          <Markable place={at(i)} {...chosen}>
            {i + 1}．<Runs runs={runs} {...chosen} />
          </Markable>
        </p>
      ));
    case 'table':
      return <ReportTable table={block} {...chosen} />;
    case 'chart':
      return <ReportChart chart={block} />;
  }
}

/** What of a paragraph stands on one page: only its beginning is indented, only its end leaves a line open. */
export function ReportPart({ part, ...chosen }: Chosen & { readonly part: Extract<PageItem, { kind: 'part' }> }) {
  const place = chosen.marking.places.get(part.block)?.[0];
  return (
    <p
      className={part.first ? undefined : classes['goesOn']}
      style={part.last ? undefined : { textAlignLast: 'justify' }}
    >
      <Markable place={place} {...chosen}>
        <Runs runs={part.runs} {...chosen} />
      </Markable>
    </p>
  );
}

export const placeKey = ({ chapter, place }: Pick<Place, 'chapter' | 'place'>): string => `${chapter} ${place}`;

/** While a remark is being placed every place is a button; otherwise one with an open remark is marked. */
function Markable({
  place,
  marking,
  children,
}: Chosen & { readonly place: Place | undefined; readonly children: ReactNode }) {
  const t = useTranslations('editor.remarks');
  if (place === undefined) return children;
  const { mark, open } = marking;
  if (mark === null)
    return (
      <span
        data-chapter={place.chapter}
        data-place={place.place}
        className={open.has(placeKey(place)) ? classes['marked'] : undefined}
      >
        {children}
      </span>
    );
  return (
    <button
      type="button"
      className={classes['place']}
      aria-label={t('place', { quote: place.quote })}
      onClick={() => {
        mark(place);
      }}
    >
      {place.quote === '' ? '　' : children}
    </button>
  );
}

const same = (a: BoundFigure, b: BoundFigure | null): boolean =>
  b !== null &&
  a.code === b.code &&
  a.part === b.part &&
  a.when === b.when &&
  a.period === b.period &&
  a.unit === b.unit;

/** Bound figures are buttons: one click shows where the number comes from. */
function Runs({ runs, selected, select, marking }: Chosen & { readonly runs: readonly Run[] }) {
  const t = useTranslations('reports.figure');
  return runs.map((run, i) => {
    if (run.kind === 'text') return run.strong === true ? <strong key={i}>{run.text}</strong> : run.text;
    if (marking.mark !== null) return run.text;
    return (
      <button
        key={i}
        type="button"
        className={classes[run.typed === true ? 'typed' : 'figure']}
        title={run.typed === true ? t('typed') : undefined}
        aria-pressed={same(run, selected)}
        onClick={() => {
          select(run);
        }}
      >
        {run.text === '' ? '　' : run.text}
      </button>
    );
  });
}

function ReportTable({ table, ...chosen }: Chosen & { readonly table: Table }) {
  const whole = table.widths.reduce((a, b) => a + b, 0);
  const places = chosen.marking.places.get(table);
  const before = table.rows.map((_, y) => table.rows.slice(0, y).reduce((n, row) => n + row.length, 0));
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
                  <Markable place={places?.[(before[y] ?? 0) + x]} {...chosen}>
                    <Runs runs={cell.runs} {...chosen} />
                  </Markable>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
