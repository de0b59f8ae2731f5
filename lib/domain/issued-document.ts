import { columnsOf, type RegisterDefinition } from './register/definition';
import { inOrder } from './register/rules';

export const issuedKinds = ['plan', 'rule', 'catalogue', 'flowchart', 'guide', 'notice', 'summary', 'other'] as const;

/** Papers by which the office orders its own work (方案、制度、目录、流程图); whether disclosed or not. */
export const issuedDocumentColumns = columnsOf({
  documentNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['文号', '发文字号', '编号'] },
  title: { kind: 'text', required: true, listed: true, aliases: ['标题', '文件名称', '名称'] },
  kind: { kind: 'choice', required: true, choices: issuedKinds, listed: true, aliases: ['类型', '文件类型'] },
  issuedOn: { kind: 'date', required: true, listed: true, aliases: ['印发日期', '发文日期', '日期'] },
  sentTo: { kind: 'text', listed: true, suggest: true, aliases: ['发送范围', '主送', '印发范围'] },
  copies: { kind: 'integer', min: 0, aliases: ['印发份数', '份数'] },
  abolishedOn: { kind: 'date', listed: true, aliases: ['废止日期'] },
  disclosedAs: { kind: 'code', listed: true, aliases: ['公开索引号', '索引号'] },
});

export const issuedDocuments: RegisterDefinition = {
  name: 'issued-documents',
  table: 'issued_document',
  columns: issuedDocumentColumns,
  key: ['documentNo'],
  dated: 'issuedOn',
  monthly: false,
  titled: 'title',
  check: (row) => inOrder(row, 'issuedOn', 'abolishedOn'),
  derive: () => ({ values: {}, problems: [] }),
};
