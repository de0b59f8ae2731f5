import { columnsOf, type RegisterDefinition } from './register/definition';

export const activityKinds = ['training', 'publicity', 'openDay', 'consultation', 'survey', 'other'] as const;

/** Training, publicity and the like: what was done for whom, how many came, what was handed out. */
export const activityColumns = columnsOf({
  activityNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['编号', '活动编号', '序号'] },
  kind: { kind: 'choice', required: true, choices: activityKinds, listed: true, aliases: ['类型', '活动类型'] },
  heldOn: { kind: 'date', required: true, listed: true, aliases: ['活动日期', '举办日期', '日期', '时间'] },
  title: { kind: 'text', required: true, listed: true, aliases: ['名称', '活动名称', '主题'] },
  place: { kind: 'text', suggest: true, aliases: ['地点'] },
  audience: { kind: 'text', listed: true, suggest: true, aliases: ['对象', '参加对象', '培训对象'] },
  people: { kind: 'integer', min: 0, listed: true, aliases: ['人数', '参加人数', '培训人数', '人次'] },
  materials: { kind: 'integer', min: 0, listed: true, aliases: ['资料份数', '发放资料', '宣传资料'] },
  summary: { kind: 'longText', aliases: ['内容', '活动情况'] },
});

export const activities: RegisterDefinition = {
  name: 'activities',
  table: 'activity',
  columns: activityColumns,
  key: ['activityNo'],
  dated: 'heldOn',
  monthly: false,
  titled: 'title',
  check: () => [],
  derive: () => ({ values: {}, problems: [] }),
};
