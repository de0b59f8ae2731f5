import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table as ReportTable, TableCell as ReportCell } from '@/lib/domain/report/document';
import { styled, textRuns } from './runs';
import { textWidth, wideWidth } from './styles';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Grid columns in twips that fill the width of the text exactly. */
function columnWidths(widths: readonly number[], room: number): number[] {
  const whole = widths.reduce((a, b) => a + b, 0);
  const ends = widths.map((_, i) => Math.round((room * widths.slice(0, i + 1).reduce((a, b) => a + b, 0)) / whole));
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
}

/** More columns than this are set smaller. */
const MANY = 12;

function styleOf(table: ReportTable): string {
  if (!table.dense) return 'ReportCell';
  return table.widths.length > MANY ? 'ReportNarrow' : 'ReportDense';
}

/** Room at the sides of a cell, in twips; in the narrow columns of table 四 it makes four characters break two by two. */
function sideOf(table: ReportTable): number {
  if (!table.dense) return 80;
  return table.widths.length > MANY ? 60 : 40;
}

function cellOf(cell: ReportCell, style: string): TableCell {
  return new TableCell({
    ...(cell.colSpan === undefined ? {} : { columnSpan: cell.colSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style, alignment: alignments[cell.align ?? 'center'], children: textRuns(cell.runs) })],
  });
}

/** Rows that a page holds; a longer table breaks, and its heading repeats. */
const fits = (table: ReportTable): boolean => {
  if (table.wide === true) return table.rows.length <= 14;
  return table.rows.length <= (table.dense ? 36 : 24);
};

/** A table with its caption above; the rows stay together where a page can hold them, and the heading repeats. */
export function tableBlocks(table: ReportTable): (Paragraph | Table)[] {
  const style = styleOf(table);
  const whole = fits(table);
  const rows = table.rows.map(
    (row, i) =>
      new TableRow({
        cantSplit: true,
        tableHeader: i < table.headerRows,
        keepNext: whole ? i < table.rows.length - 1 : i < table.headerRows,
        children: row.map((cell) => cellOf(cell, style)),
      }),
  );
  const room = table.wide === true ? wideWidth : textWidth;
  const widths = columnWidths(table.widths, room);
  const side = sideOf(table);
  const drawn = new Table({
    rows,
    columnWidths: widths,
    width: { size: room, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: 30, bottom: 30, left: side, right: side },
  });
  const caption = table.caption === null ? [] : [styled('Caption', table.caption)];
  return [...caption, drawn, styled('ReportAfter', '')];
}
