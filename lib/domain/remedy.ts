import { columnsOf, type RegisterDefinition } from './register/definition';
import { inOrder, needed, text } from './register/rules';

/** Reconsideration (行政复议) and litigation (行政诉讼), the three groups of table 四. */
export const remedyKinds = ['reconsideration', 'litigationDirect', 'litigationAfterReview'] as const;
export const remedyResults = ['upheld', 'corrected', 'otherResult'] as const;

export const remedyColumns = columnsOf({
  caseNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['案号', '编号'] },
  kind: { kind: 'choice', required: true, choices: remedyKinds, listed: true, aliases: ['类型'] },
  applicationNo: { kind: 'code', listed: true, aliases: ['申请编号'] },
  filedOn: { kind: 'date', required: true, listed: true, aliases: ['立案日期', '受理日期'] },
  result: { kind: 'choice', choices: remedyResults, listed: true, aliases: ['结果'] },
  closedOn: { kind: 'date', listed: true, aliases: ['结案日期'] },
});

export const remedies: RegisterDefinition = {
  name: 'remedies',
  table: 'remedy',
  columns: remedyColumns,
  key: ['caseNo'],
  dated: 'filedOn',
  monthly: true,
  titled: 'caseNo',
  check: (row) => [
    ...needed(row, 'result', text(row, 'closedOn') !== null),
    ...needed(row, 'closedOn', text(row, 'result') !== null),
    ...inOrder(row, 'filedOn', 'closedOn'),
  ],
  derive: () => ({ values: {}, problems: [] }),
};
