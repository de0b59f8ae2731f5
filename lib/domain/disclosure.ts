import { dueOf } from './deadline';
import { procedureProblems, procedures } from './disclosure-procedure';
import { channels, legalItems, timings } from './disclosure-words';
import { columnsOf, type RegisterDefinition } from './register/definition';
import { inOrder, needed, text } from './register/rules';

export const docKinds = ['regulation', 'normative', 'other'] as const;
export const disclosureStates = ['draft', 'inReview', 'approved', 'published', 'abolished', 'expired'] as const;
export const disclosureColumns = columnsOf({
  itemNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['索引号', '编号', '序号'] },
  title: { kind: 'text', required: true, listed: true, aliases: ['标题', '公开事项', '名称', '信息名称'] },
  docNo: { kind: 'code', aliases: ['文号', '发文字号'] },
  docKind: { kind: 'choice', required: true, choices: docKinds, preset: 'other', listed: true },
  category: {
    kind: 'text',
    listed: true,
    suggest: true,
    aliases: ['类别', '一级类别', '所属一级类别', '主题', '栏目'],
  },
  legalItem: { kind: 'choice', choices: legalItems, aliases: ['公开依据'] },
  timing: { kind: 'choice', required: true, choices: timings, preset: 'anytime' },
  channels: {
    kind: 'choices',
    required: true,
    choices: channels,
    preset: ['website'],
    listed: true,
    aliases: ['公开渠道', '渠道'],
  },
  formedOn: { kind: 'date', aliases: ['生成日期', '成文日期', '制发日期'] },
  publishedOn: { kind: 'date', listed: true, aliases: ['公开日期', '发布日期', '发文日期', '日期', '时间'] },
  noticeFrom: { kind: 'date' },
  noticeTo: { kind: 'date' },
  status: {
    kind: 'choice',
    required: true,
    choices: disclosureStates,
    preset: 'published',
    listed: true,
    aliases: ['状态'],
  },
  abolishedOn: { kind: 'date', aliases: ['废止日期'] },
  catalogueCode: { kind: 'code', length: 60, aliases: ['目录编号', '事项编码'] },
  procedure: { kind: 'choice', choices: procedures, preset: 'ordinary', aliases: ['公开程序', '办理程序'] },
  collectedOn: { kind: 'date', aliases: ['征集日期'] },
  jointMeetingOn: { kind: 'date', aliases: ['联席会议日期'] },
  financeSignedBy: { kind: 'text', aliases: ['会签人'] },
  financeSignedOn: { kind: 'date', aliases: ['会签日期'] },
  countyReportedOn: { kind: 'date', aliases: ['报县日期'] },
  boardOn: { kind: 'date', aliases: ['校委会日期'] },
  congressOn: { kind: 'date', aliases: ['教代会日期'] },
  reviewedBy: { kind: 'text', aliases: ['审查人', '保密审查人'] },
  reviewedOn: { kind: 'date', aliases: ['审查日期'] },
  approvedBy: { kind: 'text', aliases: ['签发人'] },
  approvedOn: { kind: 'date', aliases: ['签发日期'] },
  archivedOn: { kind: 'date', aliases: ['归档日期'] },
  content: { kind: 'longText', length: 200_000, aliases: ['内容', '正文'] },
  url: { kind: 'text', length: 2000, aliases: ['访问地址', '网址', '链接'] },
  dueOn: { kind: 'date', derived: true, listed: true },
});

const outSince = new Set<string | null>(['published', 'abolished', 'expired']);

export const disclosures: RegisterDefinition = {
  name: 'disclosures',
  table: 'disclosure',
  columns: disclosureColumns,
  key: ['itemNo'],
  dated: 'publishedOn',
  monthly: true,
  titled: 'title',
  check(row) {
    const status = text(row, 'status');
    const out = outSince.has(status);
    return [
      ...needed(row, 'publishedOn', out),
      // Art 17: nothing is published without its review, by whatever way it comes in.
      ...procedureProblems(row, out),
      ...needed(row, 'abolishedOn', status === 'abolished'),
      ...inOrder(row, 'formedOn', 'publishedOn'),
      ...inOrder(row, 'publishedOn', 'abolishedOn'),
      ...inOrder(row, 'noticeFrom', 'noticeTo'),
    ];
  },
  clock: { start: 'formedOn', inputs: ['formedOn'] },
  derive(row, calendar) {
    const formedOn = text(row, 'formedOn');
    if (formedOn === null) return { values: { dueOn: null }, problems: [] };
    const due = dueOf(calendar, { kind: 'disclosure', receivedOn: formedOn });
    if (due.ok) return { values: { dueOn: due.value }, problems: [] };
    return { values: { dueOn: null }, problems: [{ field: 'formedOn', code: due.error, found: formedOn }] };
  },
};
