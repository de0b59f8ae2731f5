import type { activityKinds } from '../../lib/domain/activity';
import type { decisionBodies, decisionKinds } from '../../lib/domain/decision';
import type { issuedKinds } from '../../lib/domain/issued-document';
import type { meetingKinds } from '../../lib/domain/meeting';

interface Titled<K> {
  readonly kind: K;
  readonly weight: number;
  readonly titles: readonly string[];
}

export const meetingTexts: readonly (Titled<(typeof meetingKinds)[number]> & {
  /** people who come, from and to */
  readonly people: readonly [number, number];
})[] = [
  { kind: 'leadingGroup', weight: 8, people: [9, 16], titles: ['政务公开领导小组{year}年第{n}次会议'] },
  { kind: 'supervision', weight: 5, people: [5, 11], titles: ['监督小组公开内容检查会', '监督小组季度例会'] },
  { kind: 'symposium', weight: 5, people: [12, 40], titles: ['企业代表座谈会', '离退休干部座谈会', '群众代表座谈会'] },
  { kind: 'hearing', weight: 2, people: [15, 45], titles: ['农贸市场改造方案听证会', '垃圾收费标准听证会'] },
  { kind: 'appraisal', weight: 4, people: [30, 90], titles: ['{year}年政务公开民主评议会', '站所行风民主评议会'] },
  { kind: 'other', weight: 1, people: [20, 60], titles: ['政务公开工作推进会'] },
];

export const villageMeetings: typeof meetingTexts = [
  { kind: 'representatives', weight: 6, people: [18, 46], titles: ['村民代表会议', '集体资金使用村民代表会议'] },
  { kind: 'democracyDay', weight: 4, people: [22, 70], titles: ['民主日活动', '村务公开日答疑会'] },
  { kind: 'appraisal', weight: 2, people: [20, 50], titles: ['村级班子民主评议会'] },
];

interface DecisionText extends Titled<(typeof decisionKinds)[number]> {
  readonly bodies: readonly (typeof decisionBodies)[number][];
  /** ten thousand yuan, from and to; absent: no money */
  readonly amount?: readonly [number, number];
}

export const decisionTexts: readonly DecisionText[] = [
  { kind: 'policy', weight: 4, bodies: ['leadership', 'joint'], titles: ['年度工作要点', '政务公开实施方案'] },
  { kind: 'personnel', weight: 3, bodies: ['leadership'], titles: ['中层干部任免', '站所负责人调整'] },
  {
    kind: 'project',
    weight: 5,
    bodies: ['joint', 'leadership'],
    amount: [30, 480],
    titles: ['农村道路硬化项目', '人居环境整治项目', '饮水管网改造项目'],
  },
  {
    kind: 'funds',
    weight: 6,
    bodies: ['leadership', 'joint'],
    amount: [5, 90],
    titles: ['应急物资采购', '临时救助资金发放', '环卫服务采购'],
  },
];

export const villageDecisions: readonly DecisionText[] = [
  {
    kind: 'funds',
    weight: 5,
    bodies: ['representatives'],
    amount: [1, 24],
    titles: ['集体经济收益分配', '村集体资金使用', '路灯安装支出'],
  },
  {
    kind: 'land',
    weight: 3,
    bodies: ['representatives', 'assembly'],
    amount: [2, 60],
    titles: ['征地补偿款分配', '土地流转事项'],
  },
  { kind: 'other', weight: 2, bodies: ['representatives', 'assembly'], titles: ['村规民约修订', '公益岗位人选'] },
];

export const schoolDecisions: readonly DecisionText[] = [
  { kind: 'personnel', weight: 2, bodies: ['schoolBoard'], titles: ['中层岗位竞聘方案'] },
  { kind: 'policy', weight: 3, bodies: ['staffCongress'], titles: ['绩效工资分配办法', '校务公开制度'] },
  {
    kind: 'funds',
    weight: 3,
    bodies: ['schoolBoard', 'staffCongress'],
    amount: [2, 30],
    titles: ['食堂设备采购', '校服采购'],
  },
];

export const activityTexts: readonly (Titled<(typeof activityKinds)[number]> & {
  readonly audience: string;
  readonly people: readonly [number, number];
  /** copies handed out; absent: none are */
  readonly materials?: readonly [number, number];
})[] = [
  {
    kind: 'training',
    weight: 6,
    audience: '政务公开工作人员',
    people: [12, 60],
    titles: ['政务公开业务培训', '政府信息公开条例培训'],
  },
  {
    kind: 'training',
    weight: 3,
    audience: '村(社区)干部',
    people: [20, 90],
    titles: ['村务公开业务培训', '台账登记培训'],
  },
  {
    kind: 'publicity',
    weight: 6,
    audience: '群众',
    people: [40, 260],
    materials: [100, 900],
    titles: ['条例宣传月活动', '赶集日政策宣传', '惠民政策进村宣传'],
  },
  {
    kind: 'openDay',
    weight: 3,
    audience: '群众代表、企业代表',
    people: [15, 60],
    materials: [20, 120],
    titles: ['政府开放日', '便民服务中心开放日'],
  },
  {
    kind: 'consultation',
    weight: 3,
    audience: '群众',
    people: [20, 120],
    materials: [50, 300],
    titles: ['现场咨询答疑', '送政策上门'],
  },
  { kind: 'survey', weight: 1, audience: '办事群众', people: [50, 300], titles: ['公开工作满意度问卷调查'] },
];

export const documentTexts: readonly Titled<(typeof issuedKinds)[number]>[] = [
  { kind: 'plan', weight: 4, titles: ['{year}年政务公开工作实施方案', '村务公开督查方案'] },
  { kind: 'rule', weight: 4, titles: ['信息发布审查制度', '首问责任制度', '限时办结制度', '责任追究制度'] },
  { kind: 'catalogue', weight: 2, titles: ['政务公开目录({year}年版)', '主动公开事项清单'] },
  { kind: 'flowchart', weight: 2, titles: ['依申请公开工作流程图', '便民服务办理流程图'] },
  { kind: 'guide', weight: 2, titles: ['政府信息公开指南', '便民服务办事指南'] },
  { kind: 'notice', weight: 6, titles: ['关于做好村务公开工作的通知', '关于督查情况的通报'] },
  { kind: 'summary', weight: 1, titles: ['{year}年政务公开工作总结'] },
  { kind: 'other', weight: 1, titles: ['关于公布监督电话的函'] },
];
