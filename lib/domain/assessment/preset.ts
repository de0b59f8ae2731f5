import type { CheckItem } from '../inspection';
import type { UnitKind } from '../org-unit';
import { PRESET_RATED_SHARE, type AssessmentItem, type AssessmentScheme } from './scheme';

type Given = Pick<AssessmentItem, 'code' | 'title' | 'weight' | 'source' | 'formula' | 'basis'>;

const item = (given: Given): AssessmentItem => ({ ...given, unrated: 'leaveOut' });
const by = (code: string) => ({ kind: 'indicator', code }) as const;
const manual = { kind: 'manual' } as const;
const entered = { kind: 'entered' } as const;
const linear = (floor: number, goal: number) => ({ kind: 'linear', floor, goal }) as const;
const deduction = (each: number, most: number) => ({ kind: 'deduction', each, most }) as const;
const visits = (counts: 'findings' | 'points', ...items: CheckItem[]) =>
  ({ kind: 'inspection', items, counts }) as const;

/** What is asked of every office; rules of the kind that counties print, in our own words. */
const offices: readonly AssessmentItem[] = [
  item({
    code: '1.1',
    title: '主动公开及时',
    weight: 15,
    source: by('disclosure.onTimeRate'),
    formula: linear(0.8, 1),
    basis: '信息形成或变更之日起20个工作日内公开（条例第二十六条）。',
  }),
  item({
    code: '1.2',
    title: '逾期未公开',
    weight: 10,
    source: by('disclosure.overdue'),
    formula: deduction(5, 10),
    basis: '年末仍逾期未公开的，每条扣5分，扣完为止。',
  }),
  item({
    code: '1.3',
    title: '公开内容覆盖',
    weight: 10,
    source: by('disclosure.coverage'),
    formula: linear(0.3, 0.9),
    basis: '条例第二十条、第二十一条所列内容中有公开的项数。',
  }),
  item({
    code: '1.4',
    title: '公开前审查',
    weight: 6,
    source: by('disclosure.reviewedRate'),
    formula: linear(0.9, 1),
    basis: '先审查后公开，登记审查人和日期（条例第十七条）。',
  }),
  item({
    code: '2.1',
    title: '依申请公开按期答复',
    weight: 6,
    source: by('application.overdue'),
    formula: deduction(3, 6),
    basis: '逾期未答复的，每件扣3分（条例第三十三条）。',
  }),
  item({
    code: '2.2',
    title: '复议诉讼纠错',
    weight: 6,
    source: by('remedy.corrected'),
    formula: deduction(3, 6),
    basis: '在行政复议中被纠正或在行政诉讼中败诉的，每件扣3分。',
  }),
  item({
    code: '3.1',
    title: '群众服务满意',
    weight: 10,
    source: by('hall.satisfaction'),
    formula: linear(0.8, 0.98),
    basis: '评价中基本满意以上的占比。',
  }),
  item({
    code: '4.1',
    title: '投诉按期答复',
    weight: 10,
    source: by('complaint.onTimeRate'),
    formula: linear(0.7, 1),
    basis: '在规定期限内答复的占比。',
  }),
  item({
    code: '4.2',
    title: '投诉参评满意',
    weight: 7,
    source: by('complaint.satisfaction'),
    formula: linear(0.6, 0.95),
    basis: '参评诉求中满意的占比。',
  }),
  item({
    code: '5.1',
    title: '督查得分',
    weight: 10,
    source: visits('points'),
    formula: linear(0.7, 1),
    basis: '本年度各轮督查得分占满分的比例。',
  }),
  item({
    code: '5.2',
    title: '年度报告',
    weight: 10,
    source: manual,
    formula: entered,
    basis: '迟报扣5分，要素不全扣5分，与上年雷同扣5分，扣完为止；附材料。',
  }),
];

/** 一到位、一规范、两齐全 and what villagers can see for themselves. */
const villages: readonly AssessmentItem[] = [
  item({
    code: '1',
    title: '领导小组、公开栏、举报箱、举报电话',
    weight: 30,
    source: visits('findings', 'leadership', 'board', 'reportBox', 'reportPhone'),
    formula: deduction(10, 30),
    basis: '一到位、一规范、两齐全：每发现一处问题扣10分，扣完为止。',
  }),
  item({
    code: '2',
    title: '公开内容和时限',
    weight: 20,
    source: visits('findings', 'content', 'timeliness'),
    formula: deduction(10, 20),
    basis: '内容不全或超过时限的，每处扣10分。',
  }),
  item({
    code: '3',
    title: '公开及时',
    weight: 20,
    source: by('disclosure.onTimeRate'),
    formula: linear(0.7, 1),
    basis: '按规定期限公开的占比。',
  }),
  item({
    code: '4',
    title: '集体决策公开',
    weight: 15,
    source: by('decision.disclosedRate'),
    formula: {
      kind: 'threshold',
      side: 'atLeast',
      steps: [
        { bound: 1, points: 15 },
        { bound: 0.9, points: 10 },
        { bound: 0.7, points: 5 },
      ],
    },
    basis: '重大事项集体决策后公开的占比。',
  }),
  item({
    code: '5',
    title: '村务公开程序和档案',
    weight: 15,
    source: manual,
    formula: entered,
    basis: '民主理财、公开前审查和归档情况，由考核组评定；附材料。',
  }),
];

export const presetNames = ['office', 'village'] as const;
export type PresetName = (typeof presetNames)[number];

const kinds: Readonly<Record<PresetName, readonly UnitKind[]>> = {
  office: ['township', 'street'],
  village: ['village', 'community'],
};
const items: Readonly<Record<PresetName, readonly AssessmentItem[]>> = { office: offices, village: villages };
const titles: Readonly<Record<PresetName, string>> = {
  office: '政务公开和便民服务工作考核',
  village: '村（居）务公开工作考核',
};

/**
 * A scheme to begin with, whose rules are of the kind that published ones have (泉州鲤城2020, 金华金东2021, 大英县,
 * 达州: deductions per case with a cap, rate × points, steps, inspected items, judged items). The office changes it.
 */
export const presetScheme = (name: PresetName, year: number): AssessmentScheme => ({
  title: `${year}年度${titles[name]}`,
  year,
  kinds: [...kinds[name]],
  fullPoints: 100,
  minRatedShare: PRESET_RATED_SHARE,
  commendAt: 0.95,
  criticiseBelow: 0.75,
  items: [...items[name]],
});

/** Last year's scheme as this year's; a year in its title goes along. */
export const copyScheme = (scheme: AssessmentScheme, year: number): AssessmentScheme => ({
  ...scheme,
  year,
  title: scheme.title.replaceAll(String(scheme.year), String(year)),
});
