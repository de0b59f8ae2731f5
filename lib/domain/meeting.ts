import { columnsOf, type RegisterDefinition } from './register/definition';
import { atMost, needed, number } from './register/rules';

export const meetingKinds = [
  'appraisal',
  'symposium',
  'representatives',
  'hearing',
  'supervision',
  'leadingGroup',
  'democracyDay',
  'other',
] as const;

const count = { kind: 'integer', min: 0 } as const;

/** Appraisals (民主评议) and meetings at which disclosure is discussed, heard or watched over. */
export const meetingColumns = columnsOf({
  meetingNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['编号', '会议编号', '序号'] },
  kind: { kind: 'choice', required: true, choices: meetingKinds, listed: true, aliases: ['类型', '会议类型'] },
  heldOn: { kind: 'date', required: true, listed: true, aliases: ['召开日期', '会议日期', '日期', '时间'] },
  title: { kind: 'text', required: true, listed: true, aliases: ['名称', '会议名称', '主题'] },
  place: { kind: 'text', suggest: true, aliases: ['地点'] },
  chair: { kind: 'text', aliases: ['主持人'] },
  invited: { ...count, aliases: ['应到人数', '应到'] },
  attended: { ...count, listed: true, aliases: ['到会人数', '参加人数', '实到'] },
  topic: { kind: 'longText', aliases: ['议题', '会议内容'] },
  outcome: { kind: 'longText', aliases: ['结果', '会议结果', '决议'] },
  votes: { ...count, listed: true, aliases: ['参评人数', '收回票数', '评议票数'] },
  satisfiedVotes: { ...count, aliases: ['满意票', '满意票数'] },
  score: { kind: 'decimal', min: 0, max: 100, listed: true, aliases: ['评议得分', '得分'] },
  proposals: { ...count, aliases: ['意见建议', '意见建议条数'] },
  adopted: { ...count, aliases: ['采纳条数', '采纳'] },
});

export const meetings: RegisterDefinition = {
  name: 'meetings',
  table: 'meeting',
  columns: meetingColumns,
  key: ['meetingNo'],
  dated: 'heldOn',
  monthly: false,
  titled: 'title',
  check: (row) => [
    ...needed(row, 'votes', number(row, 'satisfiedVotes') !== null),
    ...atMost(row, 'satisfiedVotes', 'votes'),
    ...needed(row, 'proposals', number(row, 'adopted') !== null),
    ...atMost(row, 'adopted', 'proposals'),
  ],
  derive: () => ({ values: {}, problems: [] }),
};
