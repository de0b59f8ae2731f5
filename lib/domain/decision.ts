import type { Row } from './columns';
import { columnsOf, type RegisterDefinition, type RowProblem } from './register/definition';
import { atMost, inOrder, needed, number, text } from './register/rules';

/** 三重一大, and what villages decide about land and payments. */
export const decisionKinds = ['policy', 'personnel', 'project', 'funds', 'land', 'other'] as const;
export const decisionBodies = [
  'leadership',
  'joint',
  'representatives',
  'assembly',
  'schoolBoard',
  'staffCongress',
  'other',
] as const;
/** 三通过: by vote of the body, by mediation of the leadership, by law */
export const settlements = ['vote', 'mediation', 'law'] as const;
export const decisionResults = ['passed', 'rejected', 'deferred'] as const;

const count = { kind: 'integer', min: 0 } as const;

/** 重大事项集体决策: what was decided by whom, with which votes, and where it was disclosed. */
export const decisionColumns = columnsOf({
  decisionNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['编号', '决策编号', '序号'] },
  title: { kind: 'text', required: true, listed: true, aliases: ['事项', '决策事项', '名称'] },
  kind: { kind: 'choice', required: true, choices: decisionKinds, listed: true, aliases: ['类型', '事项类型'] },
  body: { kind: 'choice', required: true, choices: decisionBodies, listed: true, aliases: ['决策机构', '会议'] },
  decidedOn: { kind: 'date', required: true, listed: true, aliases: ['决策日期', '会议日期', '日期'] },
  settledBy: { kind: 'choice', required: true, choices: settlements, preset: 'vote', aliases: ['通过方式'] },
  amountYuan: { kind: 'decimal', min: 0, listed: true, aliases: ['金额', '涉及金额'] },
  entitled: { ...count, aliases: ['应到人数', '应到'] },
  quorum: { ...count, aliases: ['法定人数'] },
  present: { ...count, listed: true, aliases: ['实到人数', '到会人数', '实到'] },
  votesFor: { ...count, aliases: ['赞成票', '赞成'] },
  votesAgainst: { ...count, aliases: ['反对票', '反对'] },
  abstained: { ...count, aliases: ['弃权票', '弃权'] },
  result: {
    kind: 'choice',
    required: true,
    choices: decisionResults,
    preset: 'passed',
    listed: true,
    aliases: ['结果', '表决结果'],
  },
  content: { kind: 'longText', aliases: ['内容', '决议内容'] },
  disclosedOn: { kind: 'date', listed: true, aliases: ['公开日期'] },
  disclosedAs: { kind: 'code', aliases: ['公开索引号', '索引号'] },
});

function votes(row: Row): RowProblem[] {
  const present = number(row, 'present');
  const cast = ['votesFor', 'votesAgainst', 'abstained'].map((field) => number(row, field) ?? 0);
  const sum = cast.reduce((a, b) => a + b, 0);
  if (present === null || sum <= present) return [];
  return [{ field: 'votesFor', code: 'aboveWhole', found: String(sum), expected: String(present) }];
}

/** What passed had its quorum, and more votes for it than against. */
function carried(row: Row): RowProblem[] {
  if (text(row, 'result') !== 'passed' || text(row, 'settledBy') !== 'vote') return [];
  const [present, quorum] = [number(row, 'present'), number(row, 'quorum')];
  const [yes, no] = [number(row, 'votesFor'), number(row, 'votesAgainst')];
  const problems: RowProblem[] = [];
  if (present !== null && quorum !== null && present < quorum)
    problems.push({ field: 'present', code: 'belowQuorum', found: String(present), expected: String(quorum) });
  if (yes !== null && no !== null && yes <= no)
    problems.push({ field: 'votesFor', code: 'notCarried', found: String(yes), expected: String(no) });
  return problems;
}

export const decisions: RegisterDefinition = {
  name: 'decisions',
  table: 'decision',
  columns: decisionColumns,
  key: ['decisionNo'],
  dated: 'decidedOn',
  monthly: false,
  titled: 'title',
  check: (row) => [
    ...needed(row, 'amountYuan', text(row, 'kind') === 'funds'),
    ...atMost(row, 'present', 'entitled'),
    ...votes(row),
    ...carried(row),
    ...inOrder(row, 'decidedOn', 'disclosedOn'),
  ],
  derive: () => ({ values: {}, problems: [] }),
};
