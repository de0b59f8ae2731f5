import { addWorkdays, type WorkCalendar } from './calendar';
import type { Row } from './columns';
import { columnsOf, type RegisterDefinition } from './register/definition';
import { inOrder, needed, text } from './register/rules';

export const objectionSources = ['board', 'phone', 'letter', 'visit', 'online', 'meeting', 'other'] as const;
/** corrected: the item was wrong or incomplete and was put right; explained: it was right and was explained */
export const objectionResults = ['corrected', 'explained', 'rejected'] as const;

/** 公开后的意见反馈: who doubts a disclosed item gets an answer, and the item is put right where it was wrong. */
export const disclosureObjectionColumns = columnsOf({
  objectionNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['编号', '序号'] },
  itemNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['索引号', '公开索引号'] },
  raisedOn: { kind: 'date', required: true, listed: true, aliases: ['提出日期', '反映日期', '日期'] },
  raisedVia: {
    kind: 'choice',
    required: true,
    choices: objectionSources,
    preset: 'visit',
    listed: true,
    aliases: ['来源', '反映方式'],
  },
  raisedBy: { kind: 'text', personal: true, aliases: ['反映人', '提出人'] },
  content: { kind: 'longText', required: true, aliases: ['内容', '反映内容', '意见'] },
  result: { kind: 'choice', choices: objectionResults, listed: true, aliases: ['结果', '处理结果'] },
  answeredOn: { kind: 'date', listed: true, aliases: ['答复日期'] },
  answer: { kind: 'longText', aliases: ['答复', '答复内容'] },
  dueOn: { kind: 'date', derived: true, listed: true },
});

/** The term that the office has set for its answers; none while it has set none. */
function dueDate(row: Row, calendar: WorkCalendar): ReturnType<RegisterDefinition['derive']> {
  const raisedOn = text(row, 'raisedOn');
  if (raisedOn === null || calendar.objectionDays === null) return { values: { dueOn: null }, problems: [] };
  const due = addWorkdays(calendar, raisedOn, calendar.objectionDays);
  if (due.ok) return { values: { dueOn: due.value }, problems: [] };
  return { values: { dueOn: null }, problems: [{ field: 'raisedOn', code: due.error, found: raisedOn }] };
}

export const disclosureObjections: RegisterDefinition = {
  name: 'disclosure-objections',
  table: 'disclosure_objection',
  columns: disclosureObjectionColumns,
  key: ['objectionNo'],
  dated: 'raisedOn',
  monthly: false,
  titled: 'content',
  check: (row) => [
    ...needed(row, 'answeredOn', text(row, 'result') !== null),
    ...needed(row, 'result', text(row, 'answeredOn') !== null),
    ...inOrder(row, 'raisedOn', 'answeredOn'),
  ],
  clock: { start: 'raisedOn', inputs: ['raisedOn'], openOnly: true },
  derive: dueDate,
};
