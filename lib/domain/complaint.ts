import { addWorkdays, type WorkCalendar } from './calendar';
import type { Row } from './columns';
import { addDays } from './dates';
import { dueOf, type ClockFacts } from './deadline';
import {
  HOTLINE_DAYS_MAX,
  PETITION_EXTENSION_MAX,
  PETITION_NOTICE_DAYS,
  PETITION_OBJECTION_DAYS,
} from './deadline/limits';
import { columnsOf, type RegisterDefinition, type RowProblem } from './register/definition';
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
  category: { kind: 'text', listed: true, suggest: true, aliases: ['类别', '问题类别', '一级分类', '一级标签'] },
  subcategory: { kind: 'text', suggest: true, aliases: ['二级类别', '二级分类', '二级标签', '子类别'] },
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
  receivedBy: { kind: 'text', aliases: ['接待人', '接待领导', '接访领导', '登记人'] },
  acceptedOn: { kind: 'date' },
  objectedOn: { kind: 'date', aliases: ['异议日期', '退回日期'] },
  assignedTo: { kind: 'text', suggest: true, aliases: ['承办单位', '承办部门', '承办科室', '办理单位', '责任单位'] },
  assignedOn: { kind: 'date', aliases: ['交办日期', '派单日期', '转办日期'] },
  limitDays: { kind: 'integer', min: 1, max: HOTLINE_DAYS_MAX, aliases: ['时限天数', '办理天数'] },
  extendedDays: { kind: 'integer', min: 0, max: PETITION_EXTENSION_MAX, aliases: ['延期天数'] },
  extendedOn: { kind: 'date', aliases: ['延期告知日期', '延期批准日期'] },
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
  transferredFrom: { kind: 'code', later: true, aliases: ['上级编号', '转办编号', '转送编号', '来文编号'] },
  people: { kind: 'integer', min: 1, aliases: ['人数'] },
  level: { kind: 'choice', choices: complaintLevels, aliases: ['到达层级'] },
  standingSince: { kind: 'date', aliases: ['积案起始'] },
  dueOn: { kind: 'date', derived: true, listed: true },
  acceptDueOn: { kind: 'date', derived: true },
  objectionDueOn: { kind: 'date', derived: true },
});

const done = new Set<string | null>(['answered', 'closed']);

const notItself = (row: Row, field: string): RowProblem[] =>
  text(row, field) !== null && text(row, field) === text(row, 'caseNo')
    ? [{ field, code: 'itself', found: text(row, field) ?? '' }]
    : [];

/** What sets the clock of a complaint. */
export const complaintFacts = (row: Row): ClockFacts => ({
  kind: text(row, 'clock') === 'petition' ? 'petition' : 'hotline',
  receivedOn: text(row, 'receivedOn') ?? '',
  acceptedOn: text(row, 'acceptedOn'),
  extendedDays: number(row, 'extendedDays'),
  limitDays: number(row, 'limitDays'),
});

export const complaints: RegisterDefinition = {
  name: 'complaints',
  table: 'complaint',
  columns: complaintColumns,
  key: ['caseNo'],
  dated: 'receivedOn',
  monthly: true,
  titled: 'title',
  check: (row) => [
    ...needed(row, 'answeredOn', done.has(text(row, 'status'))),
    ...needed(row, 'duplicateOf', text(row, 'status') === 'duplicate'),
    ...notItself(row, 'duplicateOf'),
    ...notItself(row, 'repeatOf'),
    ...inOrder(row, 'receivedOn', 'acceptedOn'),
    ...inOrder(row, 'receivedOn', 'objectedOn'),
    ...inOrder(row, 'receivedOn', 'assignedOn'),
    ...inOrder(row, 'receivedOn', 'extendedOn'),
    ...inOrder(row, 'standingSince', 'receivedOn'),
    ...inOrder(row, 'receivedOn', 'answeredOn'),
  ],
  clock: { start: 'receivedOn', inputs: ['clock', 'source', 'receivedOn', 'acceptedOn', 'limitDays', 'extendedDays'] },
  derive(row, calendar) {
    const facts = complaintFacts(row);
    const due = dueOf(calendar, facts);
    const notices = noticeDates(row, calendar);
    if (due.ok) return { values: { dueOn: due.value, ...notices }, problems: [] };
    const problem = { field: 'receivedOn', code: due.error, found: facts.receivedOn };
    return { values: { dueOn: null, ...notices }, problems: [problem] };
  },
};

/**
 * A petition is taken up, or not, within fifteen days of its receipt (信访工作条例 Art 22, 23); whoever was sent one that
 * is not theirs says so within five working days (Art 23). null where neither applies, or beyond the calendar.
 */
function noticeDates(row: Row, calendar: WorkCalendar): { acceptDueOn: string | null; objectionDueOn: string | null } {
  const receivedOn = text(row, 'receivedOn');
  if (receivedOn === null || text(row, 'clock') !== 'petition') return { acceptDueOn: null, objectionDueOn: null };
  const sent = text(row, 'source') === 'transferred';
  const objection = sent ? addWorkdays(calendar, receivedOn, PETITION_OBJECTION_DAYS) : null;
  return {
    acceptDueOn: addDays(receivedOn, PETITION_NOTICE_DAYS),
    objectionDueOn: objection?.ok === true ? objection.value : null,
  };
}
