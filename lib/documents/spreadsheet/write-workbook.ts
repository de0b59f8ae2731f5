import { writeXlsx as write } from 'hucre';

import type { Sheet, SheetCell } from './write';
import { cellOf, columnDefs, sheetName } from './write-xlsx';

/** A sheet whose rows are few enough to stand in memory. */
export interface SmallSheet extends Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Several sheets in one workbook, each with a frozen heading and first column. For small tables; writeXlsx streams. */
export function writeWorkbook(sheets: readonly SmallSheet[]): Promise<Uint8Array> {
  return write({
    sheets: sheets.map((sheet) => ({
      name: sheetName(sheet.name),
      columns: columnDefs(sheet),
      rows: [
        sheet.columns.map((column) => column.label),
        ...sheet.rows.map((row) => sheet.columns.map((column, i) => cellOf(row[i], column))),
      ],
      freezePane: { rows: 1, columns: 1 },
    })),
  });
}
