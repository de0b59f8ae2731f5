import { plain, type Run, type Table, type TableCell } from './document';
import { columns, results4 } from './statutory';

/** Makes the number cell of a statutory line. */
export type NumberCell = (code: string) => Run;

const centre = (text: string, spans: Omit<TableCell, 'runs'> = {}): TableCell => ({
  runs: [plain(text)],
  align: 'center',
  ...spans,
});
const left = (text: string, spans: Omit<TableCell, 'runs'> = {}): TableCell => ({
  runs: [plain(text)],
  align: 'left',
  ...spans,
});

const part = (title: string): TableCell[] => [centre(title, { colSpan: 4 })];

/** 二、主动公开政府信息情况 */
export function table2(number: NumberCell): Table {
  const cell = (code: string, spans: Omit<TableCell, 'runs'> = {}): TableCell => ({
    runs: [number(code)],
    align: 'center',
    ...spans,
  });
  const documents = (label: string, kind: string): TableCell[] => [
    centre(label),
    ...['made', 'abolished', 'inForce'].map((f) => cell(`annual.${kind}.${f}`)),
  ];
  const single = (label: string, field: string): TableCell[] => [
    centre(label),
    cell(`annual.act.${field}`, { colSpan: 3 }),
  ];
  const heading = (text: string): TableCell[] => [centre('信息内容'), centre(text, { colSpan: 3 })];
  const rows = [
    part('第二十条第（一）项'),
    [centre('信息内容'), centre('本年制发件数'), centre('本年废止件数'), centre('现行有效件数')],
    documents('规章', 'regulation'),
    documents('行政规范性文件', 'normative'),
    part('第二十条第（五）项'),
    heading('本年处理决定数量'),
    single('行政许可', 'licences'),
    part('第二十条第（六）项'),
    heading('本年处理决定数量'),
    single('行政处罚', 'penalties'),
    single('行政强制', 'coercions'),
    part('第二十条第（八）项'),
    heading('本年收费金额（单位：万元）'),
    single('行政事业性收费', 'feesYuan'),
  ];
  return { kind: 'table', id: 'table2', caption: null, widths: [31, 23, 23, 23], headerRows: 0, rows, dense: false };
}

type Group = readonly [title: string, rows: readonly (readonly [code: string, label: string])[]];

export const resultGroups: readonly Group[] = [
  [
    '（三）不予公开',
    [
      ['deny1', '1.属于国家秘密'],
      ['deny2', '2.其他法律行政法规禁止公开'],
      ['deny3', '3.危及“三安全一稳定”'],
      ['deny4', '4.保护第三方合法权益'],
      ['deny5', '5.属于三类内部事务信息'],
      ['deny6', '6.属于四类过程性信息'],
      ['deny7', '7.属于行政执法案卷'],
      ['deny8', '8.属于行政查询事项'],
    ],
  ],
  [
    '（四）无法提供',
    [
      ['unable1', '1.本机关不掌握相关政府信息'],
      ['unable2', '2.没有现成信息需要另行制作'],
      ['unable3', '3.补正后申请内容仍不明确'],
    ],
  ],
  [
    '（五）不予处理',
    [
      ['noproc1', '1.信访举报投诉类申请'],
      ['noproc2', '2.重复申请'],
      ['noproc3', '3.要求提供公开出版物'],
      ['noproc4', '4.无正当理由大量反复申请'],
      ['noproc5', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  ],
  [
    '（六）其他处理',
    [
      ['other1', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['other2', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['other3', '3.其他'],
    ],
  ],
];

const header3: readonly (readonly TableCell[])[] = [
  [
    left('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', { colSpan: 3, rowSpan: 3 }),
    centre('申请人情况', { colSpan: 7 }),
  ],
  [centre('自然人', { rowSpan: 2 }), centre('法人或其他组织', { colSpan: 5 }), centre('总计', { rowSpan: 2 })],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((label) => centre(label)),
];

/** 三、收到和处理政府信息公开申请情况: 3 heading rows, 25 number rows, 10 grid columns */
export const table3 = (number: NumberCell): Table => table3With(number, resultGroups, []);

/** 三 of a form: groups of results with a row for each, then results that are one row, and the total. */
export function table3With(
  number: NumberCell,
  groups: readonly Group[],
  single: readonly (readonly [label: string, row: string])[],
): Table {
  const resultRowCount = 3 + groups.reduce((sum, [, rows]) => sum + rows.length, single.length);
  const numbers = (row: string): TableCell[] =>
    columns.map((column) => ({ runs: [number(`annual.${row}.${column}`)], align: 'center' }));
  const whole = (label: string, row: string): TableCell[] => [left(label, { colSpan: 3 }), ...numbers(row)];
  const wide = (label: string, row: string): TableCell[] => [left(label, { colSpan: 2 }), ...numbers(row)];
  const grouped = groups.flatMap(([title, rows]) =>
    rows.map(([row, label], i) => [
      ...(i === 0 ? [left(title, { rowSpan: rows.length })] : []),
      left(label),
      ...numbers(row),
    ]),
  );
  const rows = [
    ...header3,
    whole('一、本年新收政府信息公开申请数量', 'newReceived'),
    whole('二、上年结转政府信息公开申请数量', 'carriedIn'),
    [left('三、本年度办理结果', { rowSpan: resultRowCount }), ...wide('（一）予以公开', 'disclosed')],
    wide('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partial'),
    ...grouped,
    ...single.map(([label, row]) => wide(label, row)),
    wide('（七）总计', 'total'),
    whole('四、结转下年度继续办理', 'carriedOut'),
  ];
  const widths = [8, 11, 30, 7, 7, 7, 8, 8, 7, 7];
  return { kind: 'table', id: 'table3', caption: null, widths, headerRows: 3, rows, dense: true };
}

const remedyLabels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** 四、政府信息公开行政复议、行政诉讼情况: 15 numbers in one row */
export function table4(number: NumberCell): Table {
  const labels = (spans: Omit<TableCell, 'runs'> = {}): TableCell[] => remedyLabels.map((l) => centre(l, spans));
  const numbers = ['reconsideration', 'litigationDirect', 'litigationAfterReview'].flatMap((kind) =>
    results4.map((result): TableCell => ({ runs: [number(`annual.${kind}.${result}`)], align: 'center' })),
  );
  const rows = [
    [centre('行政复议', { colSpan: 5 }), centre('行政诉讼', { colSpan: 10 })],
    [...labels({ rowSpan: 2 }), centre('未经复议直接起诉', { colSpan: 5 }), centre('复议后起诉', { colSpan: 5 })],
    [...labels(), ...labels()],
    numbers,
  ];
  const widths = Array.from({ length: 15 }, () => 1);
  return { kind: 'table', id: 'table4', caption: null, widths, headerRows: 3, rows, dense: true };
}
