import { plain, type Table, type TableCell } from './document';
import { legacyCode, legacyColumns, type LegacyRow } from './form-2019';
import { resultGroups, table3With, type NumberCell } from './statutory-tables';

type Spans = Omit<TableCell, 'runs'>;

const centre = (text: string, spans: Spans = {}): TableCell => ({ runs: [plain(text)], align: 'center', ...spans });
const part = (title: string): TableCell[] => [centre(title, { colSpan: 4 })];

/** Widths of the cells of a row in grid columns: three numbers, two with the second wide, or two with the first wide. */
type Shape = readonly number[];
const three: Shape = [1, 1, 1];
const secondWide: Shape = [1, 2];
const firstWide: Shape = [2, 1];

const spanned = (cells: readonly TableCell[], shape: Shape): TableCell[] =>
  cells.map((cell, i) => ((shape[i] ?? 1) > 1 ? { ...cell, colSpan: shape[i] ?? 1 } : cell));

const heading = (labels: readonly string[], shape: Shape = three): TableCell[] => [
  centre('信息内容'),
  ...spanned(
    labels.map((label) => centre(label)),
    shape,
  ),
];

/** 二、主动公开政府信息情况 of the 2019 form: five parts, the last of them public procurement. */
export function table2of2019(number: NumberCell): Table {
  const row = (label: string, key: LegacyRow, shape: Shape = three): TableCell[] => [
    centre(label),
    ...spanned(
      legacyColumns[key].map((field) => ({ runs: [number(legacyCode(key, field))], align: 'center' as const })),
      shape,
    ),
  ];
  const matters = ['上一年项目数量', '本年增/减', '处理决定数量'];
  const rows = [
    part('第二十条第（一）项'),
    heading(['本年新制作数量', '本年新公开数量', '对外公开总数量']),
    row('规章', 'regulations'),
    row('规范性文件', 'normative'),
    part('第二十条第（五）项'),
    heading(matters),
    row('行政许可', 'licence'),
    row('其他对外管理服务事项', 'otherService'),
    part('第二十条第（六）项'),
    heading(matters),
    row('行政处罚', 'penalty'),
    row('行政强制', 'coercion'),
    part('第二十条第（八）项'),
    heading(matters.slice(0, 2), secondWide),
    row('行政事业性收费', 'fees', secondWide),
    part('第二十条第（九）项'),
    heading(['采购项目数量', '采购总金额'], firstWide),
    row('政府集中采购', 'procurement', firstWide),
  ];
  return { kind: 'table', id: 'table2', caption: null, widths: [31, 23, 23, 23], headerRows: 0, rows, dense: false };
}

/** 三 of the 2019 form: as today, but （六）其他处理 is one row. */
export const table3of2019 = (number: NumberCell): Table =>
  table3With(number, resultGroups.slice(0, -1), [['（六）其他处理', 'otherMerged']]);
