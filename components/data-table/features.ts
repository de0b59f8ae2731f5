import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';

import type { DataColumn, DataRow } from './types';

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Numbers by size, texts by pinyin with their digits counted as numbers. */
export function compareKeys(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, DataRow>();

/** What a row is sorted by; undefined (last) for an unknown value. */
function sortKey(row: DataRow, id: string): string | number | undefined {
  const cell = row.cells[id];
  return cell?.sort === undefined ? cell?.text : (cell.sort ?? undefined);
}

/** TanStack columns of ours: they order rows and hide columns; drawing stays here. */
export function tableColumns(columns: readonly DataColumn[]) {
  return helper.columns(
    columns.map((column) =>
      helper.accessor((row) => sortKey(row, column.id), {
        id: column.id,
        header: column.label,
        enableSorting: column.sortable !== false,
        sortFn: (a, b, id) => compareKeys(a.getValue(id), b.getValue(id)),
        // an unknown value is neither small nor large
        sortUndefined: 'last',
        sortDescFirst: column.numeric === true,
      }),
    ),
  );
}
