import type { UnitKind } from './org-unit';
import { columnsOf, type RegisterDefinition } from './register/definition';
import { atMost, inOrder, needed, number, text } from './register/rules';

/** 一到位、一规范、两齐全 first (leadership, board, box, telephone), then what rounds look at besides. */
export const checkItems = [
  'leadership',
  'board',
  'reportBox',
  'reportPhone',
  'content',
  'timeliness',
  'procedure',
  'review',
  'archive',
  'hall',
  'complaints',
  'other',
] as const;
export type CheckItem = (typeof checkItems)[number];
export const checkResults = ['passed', 'finding'] as const;
export const severities = ['minor', 'ordinary', 'serious'] as const;
/** 通报表扬 / 通报批评 */
export const publicNotices = ['commended', 'criticised'] as const;

const below: readonly CheckItem[] = [
  'leadership',
  'board',
  'reportBox',
  'reportPhone',
  'content',
  'timeliness',
  'procedure',
  'archive',
];
const office: readonly CheckItem[] = [
  'leadership',
  'content',
  'timeliness',
  'procedure',
  'review',
  'archive',
  'hall',
  'complaints',
];

/** What a round looks at, by the kind of unit that is visited. */
export const checklists: Readonly<Record<UnitKind, readonly CheckItem[]>> = {
  province: [],
  city: [],
  county: office,
  township: office,
  street: office,
  bureau: ['leadership', 'content', 'timeliness', 'procedure', 'review', 'archive', 'complaints'],
  school: ['leadership', 'board', 'reportBox', 'content', 'procedure', 'review', 'archive'],
  village: below,
  community: below,
  station: ['board', 'content', 'timeliness', 'hall'],
};

/** One item of the checklist at one visit of a round: what was found, until when it is to be put right, and when it was. */
export const inspectionColumns = columnsOf({
  inspectionNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['编号', '检查编号', '序号'] },
  round: { kind: 'text', listed: true, suggest: true, aliases: ['督查轮次', '检查名称', '督查名称'] },
  inspectedOn: { kind: 'date', required: true, listed: true, aliases: ['检查日期', '督查日期', '日期', '时间'] },
  inspector: { kind: 'text', suggest: true, aliases: ['检查人', '检查组', '督查组'] },
  item: { kind: 'choice', required: true, choices: checkItems, listed: true, aliases: ['检查项目', '检查内容'] },
  result: {
    kind: 'choice',
    required: true,
    choices: checkResults,
    preset: 'passed',
    listed: true,
    aliases: ['检查结果', '结果'],
  },
  finding: { kind: 'longText', aliases: ['问题', '存在问题', '发现问题'] },
  severity: { kind: 'choice', choices: severities, listed: true, aliases: ['严重程度', '问题等级'] },
  dueOn: { kind: 'date', listed: true, aliases: ['整改期限', '整改时限', '限期'] },
  putRightOn: { kind: 'date', listed: true, aliases: ['整改完成日期', '整改日期'] },
  putRight: { kind: 'longText', aliases: ['整改情况', '整改结果'] },
  fullPoints: { kind: 'decimal', min: 0, max: 1000, aliases: ['分值', '满分'] },
  points: { kind: 'decimal', min: 0, max: 1000, aliases: ['得分', '考核得分'] },
  notice: { kind: 'choice', choices: publicNotices, aliases: ['通报', '通报情况'] },
});

export const inspections: RegisterDefinition = {
  name: 'inspections',
  table: 'inspection',
  columns: inspectionColumns,
  key: ['inspectionNo'],
  dated: 'inspectedOn',
  monthly: false,
  titled: 'inspectionNo',
  check(row) {
    const found = text(row, 'result') === 'finding';
    return [
      ...needed(row, 'finding', found),
      ...needed(row, 'dueOn', found),
      ...needed(row, 'fullPoints', number(row, 'points') !== null),
      ...atMost(row, 'points', 'fullPoints'),
      ...inOrder(row, 'inspectedOn', 'dueOn'),
      ...inOrder(row, 'inspectedOn', 'putRightOn'),
    ];
  },
  derive: () => ({ values: {}, problems: [] }),
};
