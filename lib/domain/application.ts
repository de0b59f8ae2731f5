import { applicationFacts, clockRules, extensionInTime, lateNotices, tidySuspensions } from './application-clock';
import { dueOf } from './deadline';
import { APPLICATION_EXTENSION_MAX } from './deadline/limits';
import { receiptChannels } from './deadline/receipt';
import { columnsOf, type RegisterDefinition } from './register/definition';
import { inOrder, needed, text } from './register/rules';

/** The six applicant columns of table 三, in its order. */
export const applicantKinds = ['natural', 'business', 'research', 'welfare', 'legalService', 'other'] as const;
/** The result rows of table 三 (2021 form), in its order. */
export const outcomes = [
  'disclosed',
  'partial',
  'deny1',
  'deny2',
  'deny3',
  'deny4',
  'deny5',
  'deny6',
  'deny7',
  'deny8',
  'unable1',
  'unable2',
  'unable3',
  'noproc1',
  'noproc2',
  'noproc3',
  'noproc4',
  'noproc5',
  'other1',
  'other2',
  'other3',
] as const;

export const applicationColumns = columnsOf({
  applicationNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['申请编号', '编号', '受理编号'] },
  receivedOn: { kind: 'date', required: true, listed: true, aliases: ['收到日期', '申请日期', '收到申请日期'] },
  receivedVia: {
    kind: 'choice',
    required: true,
    choices: receiptChannels,
    preset: 'web',
    aliases: ['申请方式', '收到方式'],
  },
  confirmedOn: { kind: 'date', aliases: ['确认日期', '双方确认日期'] },
  applicantKind: {
    kind: 'choice',
    required: true,
    choices: applicantKinds,
    preset: 'natural',
    listed: true,
    aliases: ['申请人类型', '申请人情况'],
  },
  applicantName: { kind: 'text', personal: true, aliases: ['申请人', '申请人姓名'] },
  subject: { kind: 'text', required: true, listed: true, length: 2000, aliases: ['申请内容', '所需信息'] },
  correctionNoticeOn: { kind: 'date', aliases: ['补正通知日期'] },
  correctionTermOn: { kind: 'date', aliases: ['补正期限', '补正截止日期'] },
  correctedOn: { kind: 'date', aliases: ['补正日期', '收到补正日期'] },
  suspendedFrom: { kind: 'date', aliases: ['中止起'] },
  suspendedTo: { kind: 'date', aliases: ['中止止'] },
  suspensions: { kind: 'text', length: 1000, aliases: ['其他中止', '其余中止时段'] },
  extendedDays: { kind: 'integer', min: 0, max: APPLICATION_EXTENSION_MAX, aliases: ['延期天数'] },
  extendedOn: { kind: 'date', aliases: ['延期通知日期'] },
  extensionApprover: { kind: 'text', aliases: ['延期批准人', '延期审批人'] },
  outcome: { kind: 'choice', choices: outcomes, listed: true, aliases: ['办理结果', '答复结果'] },
  answeredOn: { kind: 'date', listed: true, aliases: ['答复日期', '办结日期'] },
  pages: { kind: 'integer', min: 0, max: 1_000_000, aliases: ['页数', '提供页数'] },
  feeNoticeOn: { kind: 'date', aliases: ['收费通知日期'] },
  feePaidOn: { kind: 'date', aliases: ['缴费日期'] },
  feeYuan: { kind: 'decimal', min: 0, aliases: ['收费金额'] },
  feeWaivedYuan: { kind: 'decimal', min: 0, aliases: ['减免金额'] },
  reply: { kind: 'longText', aliases: ['答复内容'] },
  dueOn: { kind: 'date', derived: true, listed: true },
});

export const applications: RegisterDefinition = {
  name: 'applications',
  table: 'application',
  columns: applicationColumns,
  key: ['applicationNo'],
  dated: 'receivedOn',
  monthly: true,
  titled: 'subject',
  clock: {
    start: 'receivedOn',
    inputs: [
      'receivedOn',
      'confirmedOn',
      'correctedOn',
      'suspendedFrom',
      'suspendedTo',
      'suspensions',
      'extendedDays',
      'feePaidOn',
    ],
  },
  check: (row) => [
    ...needed(row, 'outcome', text(row, 'answeredOn') !== null),
    ...needed(row, 'answeredOn', text(row, 'outcome') !== null),
    ...inOrder(row, 'receivedOn', 'answeredOn'),
    ...clockRules(row),
  ],
  guard: extensionInTime,
  derive(row, calendar) {
    const due = dueOf(calendar, applicationFacts(row));
    const tidy = tidySuspensions(row);
    const late = lateNotices(row, calendar);
    if (due.ok) return { values: { ...tidy, dueOn: due.value }, problems: late };
    const found = text(row, 'receivedOn') ?? '';
    return { values: { ...tidy, dueOn: null }, problems: [{ field: 'receivedOn', code: due.error, found }, ...late] };
  },
};
