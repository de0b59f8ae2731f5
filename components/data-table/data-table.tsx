'use client';

import { useTable } from '@tanstack/react-table';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';

import styles from './data-table.module.css';
import { features, tableColumns } from './features';
import { GroupRow } from './group-row';
import { HeadCell } from './head-cell';
import { moveBetweenRows } from './keyboard';
import { DRAWN_ROWS, TableBody } from './table-body';
import type { DataTableProps } from './types';
import { usePrinting } from './use-printing';
import { isThere } from './waiting-row';

/** About a hundred sheets; what is longer is read as a file. */
const PRINTED_ROWS = 3000;

/** The only table of the product: sticky heading and first column, sorting, totals, rows walked with the arrow keys. */
export function DataTable(props: DataTableProps) {
  const t = useTranslations('table');
  const { columns, rows, hidden, initialSort, serverSort, totals, leading } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const defs = useMemo(() => tableColumns(columns), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const columnVisibility = useMemo(() => Object.fromEntries((hidden ?? []).map((id) => [id, false])), [hidden]);
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: (row) => row.id,
    manualSorting: serverSort !== undefined,
    initialState: { sorting: initialSort ? [{ id: initialSort.column, desc: initialSort.descending }] : [] },
    state: { columnVisibility },
  });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const shown = table
    .getVisibleLeafColumns()
    .map((column) => byId.get(column.id))
    .filter((column) => column !== undefined);
  const sorting = table.state.sorting[0];
  const printing = usePrinting();
  const ordered = table.getRowModel().rows.map((row) => row.original);
  const drawn = printing ? ordered.filter(isThere).slice(0, PRINTED_ROWS) : ordered;
  return (
    <div
      ref={scroll}
      className={styles['scroll']}
      role="region"
      aria-label={t('region', { name: props.name })}
      tabIndex={0}
    >
      <table
        className={styles['table']}
        data-leading={leading !== undefined || undefined}
        aria-rowcount={rows.length > DRAWN_ROWS ? rows.length + 1 : undefined}
        onKeyDown={moveBetweenRows}
      >
        <caption className={styles['caption']}>
          {props.name}. {t('keyboard')}
        </caption>
        <thead>
          <GroupRow columns={shown} />
          <tr>
            {leading && <td>{leading.head}</td>}
            {shown.map((column) => (
              <HeadCell
                key={column.id}
                column={column}
                sort={serverSort ?? { column: sorting?.id ?? null, descending: sorting?.desc ?? false }}
                onSort={() => table.getColumn(column.id)?.toggleSorting()}
              />
            ))}
          </tr>
        </thead>
        <TableBody
          rows={drawn}
          whole={printing}
          columns={shown}
          leading={leading?.cell}
          scroll={scroll}
          onRange={props.onRange}
        />
        {totals ? (
          <tfoot>
            <tr>
              {leading && <td />}
              {shown.map((column, i) => (
                <td key={column.id} className={column.numeric ? styles['numeric'] : undefined}>
                  {totals[column.id] ?? (i === 0 ? t('total') : '')}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      <LeftOut shown={drawn.length} total={rows.length} />
      {rows.length === 0 ? <p className={styles['empty']}>{t('empty')}</p> : null}
    </div>
  );
}

/** Says on paper that there are more rows. */
function LeftOut({ shown, total }: { readonly shown: number; readonly total: number }) {
  const t = useTranslations('table');
  return shown < total ? <p className={styles['onPaper']}>{t('onPaper', { shown, total })}</p> : null;
}
