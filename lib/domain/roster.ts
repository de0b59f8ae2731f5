import { addDays, type IsoDate } from './dates';
import type { Row } from './columns';
import type { UnitKind } from './org-unit';
import { columnsOf, type RegisterDefinition, type RowProblem } from './register/definition';
import { inOrder, number, text } from './register/rules';

/** 领导小组, 办公室 (工作机构), 监督小组 */
export const rosterBodies = ['leadingGroup', 'office', 'supervisionGroup'] as const;
/** Slice of the measure of groups: a unit that has all of them. */
export const COMPLETE = 'complete';
export type RosterBody = (typeof rosterBodies)[number];
/** 组长, 副组长, 主任, 副主任, 成员, 联络员 */
export const rosterRoles = ['head', 'deputyHead', 'director', 'deputyDirector', 'member', 'liaison'] as const;
export type RosterRole = (typeof rosterRoles)[number];
/** Where those who watch over disclosure come from. */
export const rosterOrigins = [
  'villagers',
  'party',
  'discipline',
  'deputies',
  'elders',
  'staff',
  'parents',
  'enterprises',
  'other',
] as const;

/**
 * Kinds of unit that lead their disclosure themselves and so owe all three groups (practice of the source reports). A
 * station is led by its township; a county is asked by nobody here.
 */
export const rosterKinds: readonly UnitKind[] = ['township', 'street', 'bureau', 'school', 'village', 'community'];

/** One person in one group of a unit in one year. Officials and members of a public body: no private persons. */
export const rosterColumns = columnsOf({
  name: { kind: 'text', required: true, length: 60, listed: true, aliases: ['姓名', '人员', '名字'] },
  year: {
    kind: 'integer',
    required: true,
    min: 1949,
    max: 2100,
    naming: true,
    listed: true,
    aliases: ['年度', '年份'],
  },
  body: {
    kind: 'choice',
    required: true,
    choices: rosterBodies,
    listed: true,
    aliases: ['机构', '组织', '机构名称', '机构类别'],
  },
  role: {
    kind: 'choice',
    required: true,
    choices: rosterRoles,
    preset: 'member',
    listed: true,
    aliases: ['组内职务', '机构职务', '组内分工'],
  },
  post: { kind: 'text', listed: true, suggest: true, aliases: ['职务', '现任职务', '行政职务'] },
  office: { kind: 'text', listed: true, suggest: true, aliases: ['所在部门', '部门', '工作单位'] },
  origin: { kind: 'choice', choices: rosterOrigins, listed: true, aliases: ['来源', '人员来源', '代表身份'] },
  validFrom: { kind: 'date', aliases: ['任职起', '任职日期', '开始日期'] },
  validTo: { kind: 'date', aliases: ['任职止', '离任日期', '结束日期'] },
  basisNo: { kind: 'text', suggest: true, aliases: ['设立文件', '成立文件', '发文字号'] },
  servesFrom: { kind: 'date', derived: true, required: true },
  leavesOn: { kind: 'date', derived: true, required: true },
});

const firstOf = (year: number): IsoDate => `${String(year).padStart(4, '0')}-01-01`;

/** The roster of a year holds those who served on some day of it. */
function withinYear(row: Row): RowProblem[] {
  const year = number(row, 'year') ?? 0;
  const [from, to] = [text(row, 'validFrom'), text(row, 'validTo')];
  const expected = String(year);
  return [
    ...(from !== null && from >= firstOf(year + 1)
      ? [{ field: 'validFrom', code: 'outsideYear', found: from, expected }]
      : []),
    ...(to !== null && to < firstOf(year) ? [{ field: 'validTo', code: 'outsideYear', found: to, expected }] : []),
  ];
}

/** First day in office within the year, and the first day on which it is over: a roster holds for its year alone. */
export function serving(row: Row): { readonly servesFrom: IsoDate; readonly leavesOn: IsoDate } {
  const year = number(row, 'year') ?? 0;
  const [first, after] = [firstOf(year), firstOf(year + 1)];
  const [from, to] = [text(row, 'validFrom'), text(row, 'validTo')];
  const ends = to === null ? after : addDays(to, 1);
  return { servesFrom: from !== null && from > first ? from : first, leavesOn: ends < after ? ends : after };
}

export const rosters: RegisterDefinition = {
  name: 'rosters',
  table: 'roster',
  columns: rosterColumns,
  // The same person may lead until May and be a member from June: two rows, each with its days.
  key: ['year', 'body', 'role', 'name'],
  dated: 'servesFrom',
  lasting: 'leavesOn',
  monthly: false,
  titled: 'name',
  check: (row) => [...inOrder(row, 'validFrom', 'validTo'), ...withinYear(row)],
  derive: (row) => ({ values: serving(row), problems: [] }),
};
