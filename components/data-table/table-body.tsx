'use client';

import { useEffect, type ReactNode, type RefObject } from 'react';

import { CellContent } from './cell-content';
import styles from './data-table.module.css';
import type { DataColumn, DataRow } from './types';
import { useRowsInSight } from './use-rows-in-sight';

interface Props {
  readonly rows: readonly DataRow[];
  readonly columns: readonly DataColumn[];
  readonly leading?: ((row: DataRow) => ReactNode) | undefined;
}

interface RowProps extends Omit<Props, 'rows'> {
  readonly row: DataRow;
  /** from 0; given where not every row is drawn */
  readonly at?: number;
  /** told how high the row turned out */
  readonly measure?: (row: HTMLTableRowElement | null) => void;
}

function BodyRow({ row, columns, leading, at, measure }: RowProps) {
  return (
    <tr ref={measure} data-index={at} aria-rowindex={at === undefined ? undefined : at + 2}>
      {leading && <td>{leading(row)}</td>}
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? styles['numeric'] : undefined}>
          <CellContent cell={row.cells[column.id]} />
        </td>
      ))}
    </tr>
  );
}

/** More rows than this are drawn as they come into sight. */
export const DRAWN_ROWS = 100;

interface VirtualProps extends Props {
  readonly scroll: RefObject<HTMLElement | null>;
  /** first and last row in sight */
  readonly onRange?: ((from: number, to: number) => void) | undefined;
}

interface Drawn {
  readonly index: number;
  /** pixels from the top */
  readonly start: number;
  readonly end: number;
}

/** First and last row that is drawn, and the height of what is not, above and below. */
function edges(items: readonly Drawn[], height: number) {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return { from: 0, to: 0, before: 0, after: height };
  return { from: first.index, to: last.index, before: first.start, after: height - last.end };
}

/** Rows out of sight are two empty ones as high as they would be. */
function VirtualRows({ rows, scroll, onRange, ...rest }: VirtualProps) {
  const virtual = useRowsInSight(rows.length, scroll);
  const items = virtual.getVirtualItems();
  const { from, to, before, after } = edges(items, virtual.getTotalSize());
  useEffect(() => onRange?.(from, to), [from, to, onRange]);
  return (
    <tbody>
      {before > 0 && <tr aria-hidden style={{ height: before }} />}
      {items.map(({ index }) => {
        const row = rows[index];
        return row && <BodyRow key={row.id} row={row} at={index} measure={virtual.measureElement} {...rest} />;
      })}
      {after > 0 && <tr aria-hidden style={{ height: after }} />}
    </tbody>
  );
}

interface BodyProps extends VirtualProps {
  /** draw them all, wherever they are */
  readonly whole: boolean;
}

export function TableBody({ whole, ...props }: BodyProps) {
  const { rows, columns, leading } = props;
  if (rows.length > DRAWN_ROWS && !whole) return <VirtualRows {...props} />;
  return (
    <tbody>
      {rows.map((row) => (
        <BodyRow key={row.id} row={row} columns={columns} leading={leading} />
      ))}
    </tbody>
  );
}
