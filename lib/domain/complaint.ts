import { complaintDue } from './deadline';
import { columnsOf, type RegisterDefinition } from './register/definition';
import { inOrder, needed, number, text } from './register/rules';
import { ratings } from './service-hall';

export const complaintSources = [
  'mailbox',
  'phone',
  'letter',
  'visit',
  'online',
  'hotline12345',
  'receptionDay',
  'nightVisit',
  'transferred',
  'other',
] as const;
export const complaintClocks = ['petition', 'hotline'] as const;
/** answered is not resolved; withdrawn and duplicate cases leave every rate */
export const complaintStates = [
  'received',
  'accepted',
  'inProgress',
  'answered',
  'closed',
  'withdrawn',
  'duplicate',
] as const;
export const complaintLevels = ['village', 'township', 'county', 'city', 'province', 'capital'] as const;

export const complaintColumns = columnsOf({
  caseNo: {
    kind: 'code',
    required: true,
    listed: true,
    length: 100,
    aliases: ['编号', '工单编号', '留言编号', '案件编号'],
  },
  source: {
    kind: 'choice',
    required: true,
    choices: complaintSources,
    preset: 'hotline12345',
    listed: true,
    aliases: ['来源'],
  },
  clock: { kind: 'choice', required: true, choices: complaintClocks, preset: 'hotline', aliases: ['办理时限'] },
  category: { kind: 'text', listed: true, aliases: ['类别', '问题类别', '一级分类', '一级标签'] },
  title: {
    kind: 'text',
    required: true,
    listed: true,
    length: 1000,
    aliases: ['标题', '主题', '留言主题', '诉求标题'],
  },
  content: { kind: 'longText', aliases: ['内容', '留言详情', '诉求内容'] },
  place: { kind: 'text', aliases: ['地点', '地址', '事发地点'] },
  complainantName: { kind: 'text', personal: true, aliases: ['投诉人', '来电人', '留言用户', '姓名'] },
  receivedOn: { kind: 'date', required: true, listed: true, aliases: ['收到日期', '受理日期', '留言时间', '来电时间'] },
  acceptedOn: { kind: 'date' },
  extendedDays: { kind: 'integer', min: 0, max: 30, aliases: ['延期天数'] },
  answeredOn: { kind: 'date', listed: true, aliases: ['答复日期', '答复时间', '办结日期'] },
  reply: { kind: 'longText', aliases: ['答复意见', '答复内容', '办理结果'] },
  resolved: { kind: 'boolean', listed: true, aliases: ['是否解决'] },
  rating: { kind: 'choice', choices: ratings, listed: true, aliases: ['满意度', '评价'] },
  status: {
    kind: 'choice',
    required: true,
    choices: complaintStates,
    preset: 'received',
    listed: true,
    aliases: ['状态'],
  },
  duplicateOf: { kind: 'code', aliases: ['重复于'] },
  repeatOf: { kind: 'code', aliases: ['重复投诉编号'] },
  people: { kind: 'integer', min: 1, aliases: ['人数'] },
  level: { kind: 'choice', choices: complaintLevels, aliases: ['到达层级'] },
  standingSince: { kind: 'date', aliases: ['积案起始'] },
  dueOn: { kind: 'date', derived: true, listed: true },
});

const done = new Set<string | null>(['answered', 'closed']);

export const complaints: RegisterDefinition = {
  name: 'complaints',
  table: 'complaint',
  columns: complaintColumns,
  key: ['caseNo'],
  dated: 'receivedOn',
  titled: 'title',
  check: (row) => [
    ...needed(row, 'answeredOn', done.has(text(row, 'status'))),
    ...needed(row, 'duplicateOf', text(row, 'status') === 'duplicate'),
    ...inOrder(row, 'receivedOn', 'acceptedOn'),
    ...inOrder(row, 'receivedOn', 'answeredOn'),
  ],
  derive(row, calendar) {
    const receivedOn = text(row, 'receivedOn') ?? '';
    const clock = text(row, 'clock') === 'petition' ? 'petition' : 'hotline';
    const acceptedOn = text(row, 'acceptedOn');
    const due = complaintDue(calendar, {
      clock,
      receivedOn,
      acceptedOn,
      extendedDays: number(row, 'extendedDays') ?? 0,
    });
    if (due.ok) return { values: { dueOn: due.value }, problems: [] };
    return { values: { dueOn: null }, problems: [{ field: 'receivedOn', code: due.error, found: receivedOn }] };
  },
};
