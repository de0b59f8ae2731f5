import type { channels, legalItems, timings } from '../../lib/domain/disclosure-words';

type Timing = (typeof timings)[number];
type Channel = (typeof channels)[number];

/** One sort of item that a unit publishes; weight = how often against the others of the same kind of unit. */
export interface Topic {
  readonly category: string;
  readonly legalItem: (typeof legalItems)[number] | null;
  readonly timing: Timing;
  readonly channels: readonly Channel[];
  readonly titles: readonly string[];
  readonly weight: number;
  /** days of public notice, for items that must hang for a while */
  readonly notice?: number;
}

type Place = readonly [category: string, legalItem: Topic['legalItem'], timing: Timing, weight: number];
const topic = (
  [category, legalItem, timing, weight]: Place,
  channels: readonly Channel[],
  titles: string[],
): Topic => ({
  category,
  legalItem,
  timing,
  weight,
  channels,
  titles,
});
const noticed = (days: number, of: Topic): Topic => ({ ...of, notice: days });

export const officeTopics: readonly Topic[] = [
  topic(
    ['工作动态', null, 'anytime', 22],
    ['website', 'wechat'],
    [
      '{unit}召开{month}月份安全生产工作例会',
      '{unit}开展人居环境集中整治行动',
      '{unit}组织干部下村走访帮扶',
      '{unit}举办“政府开放日”活动',
      '{unit}开展森林防火巡查',
      '{unit}召开便民服务工作推进会',
    ],
  ),
  topic(
    ['财政预决算', 'art20-07', 'fixed', 7],
    ['website', 'noticeBoard'],
    [
      '{unit}{year}年第{quarter}季度财政收支情况',
      '{unit}{year}年部门预算公开说明',
      '{unit}“三公”经费{year}年第{quarter}季度支出情况',
    ],
  ),
  noticed(
    7,
    topic(
      ['社会救助', 'art20-11', 'fixed', 12],
      ['noticeBoard', 'website', 'wall'],
      [
        '{unit}{year}年{month}月份农村低保金发放公示',
        '{unit}{year}年{month}月份特困供养人员补助发放公示',
        '{unit}临时救助对象名单公示({year}年{month}月)',
        '{unit}{year}年{month}月份高龄津贴发放公示',
      ],
    ),
  ),
  noticed(
    7,
    topic(
      ['涉农补贴', 'art21', 'fixed', 8],
      ['noticeBoard', 'website'],
      [
        '{unit}{year}年耕地地力保护补贴分户公示',
        '{unit}{year}年农机购置补贴公示(第{quarter}批)',
        '{unit}公益林生态补偿资金发放公示',
      ],
    ),
  ),
  noticed(
    10,
    topic(
      ['重大建设项目', 'art20-10', 'advance', 7],
      ['website', 'noticeBoard', 'meeting'],
      [
        '{place}通组道路硬化工程立项公示',
        '{place}农村饮水提升工程招标结果公示',
        '{place}高标准农田建设项目竣工验收公示',
        '{place}污水管网改造工程资金使用公示',
      ],
    ),
  ),
  topic(
    ['农村土地', 'art21', 'anytime', 6],
    ['noticeBoard', 'website', 'window'],
    [
      '{place}{month}月份农村宅基地审批结果公开',
      '{place}农村土地承包经营权流转情况公开',
      '{place}土地征收补偿安置方案公告',
    ],
  ),
  topic(
    ['行政许可', 'art20-05', 'anytime', 5],
    ['website', 'window'],
    ['{unit}{year}年{month}月份行政许可决定公示', '{unit}行政许可事项目录({year}年版)'],
  ),
  topic(
    ['行政执法', 'art20-06', 'anytime', 5],
    ['website'],
    ['{unit}{year}年{month}月份行政处罚结果公示', '{unit}综合行政执法队行政强制决定公开'],
  ),
  topic(
    ['应急管理', 'art20-12', 'anytime', 4],
    ['website', 'broadcast', 'wechat'],
    ['{unit}{year}年防汛抗旱应急预案', '{unit}地质灾害隐患点及责任人公告', '{unit}关于做好强降雨防范工作的提示'],
  ),
  topic(
    ['机构职能', 'art20-02', 'longTerm', 3],
    ['website', 'wall'],
    ['{unit}机构职能与领导分工', '{unit}内设机构设置及办公电话'],
  ),
  topic(
    ['办事指南', 'art20-05', 'longTerm', 4],
    ['guide', 'window', 'website'],
    ['城乡居民医疗保险参保登记办事指南', '老年人优待证办理指南', '农村宅基地申请办理流程图'],
  ),
  topic(['统计信息', 'art20-04', 'fixed', 2], ['website'], ['{unit}{year}年第{quarter}季度主要经济指标']),
  topic(
    ['规划计划', 'art20-03', 'longTerm', 2],
    ['website', 'meeting'],
    ['{unit}{year}年重点工作安排', '{unit}村庄规划批前公示({place})'],
  ),
  topic(['收费目录', 'art20-08', 'longTerm', 1], ['website', 'window'], ['{unit}行政事业性收费目录清单({year}年)']),
  topic(
    ['政府采购', 'art20-09', 'anytime', 3],
    ['website'],
    ['{unit}办公设备采购结果公告', '{place}垃圾清运服务采购公告'],
  ),
  topic(
    ['监督检查', 'art20-13', 'anytime', 2],
    ['website'],
    ['{unit}食品安全监督检查情况通报({year}年{month}月)', '{unit}消防安全检查情况公开'],
  ),
  noticed(
    5,
    topic(
      ['招考录用', 'art20-14', 'advance', 2],
      ['website', 'openLetter'],
      ['{unit}公益性岗位拟聘用人员公示', '{unit}村级后备干部招考公告'],
    ),
  ),
  topic(['筹资筹劳', 'art21', 'advance', 2], ['noticeBoard', 'hearing'], ['{place}“一事一议”筹资筹劳方案公开']),
  topic(
    ['其他', 'art20-15', 'anytime', 3],
    ['screen', 'touchscreen', 'mailbox', 'blackboard'],
    ['{unit}意见箱开启情况公开({year}年{month}月)', '{unit}便民服务提示'],
  ),
];

export const villageTopics: readonly Topic[] = [
  topic(
    ['财务公开', 'village', 'fixed', 34],
    ['noticeBoard'],
    ['{unit}{year}年{month}月份财务收支明细', '{unit}{year}年第{quarter}季度财务收支公开'],
  ),
  noticed(
    7,
    topic(
      ['救助补贴', 'village', 'fixed', 20],
      ['noticeBoard', 'wall'],
      ['{unit}{year}年第{quarter}季度低保对象公示', '{unit}救灾款物发放情况公示'],
    ),
  ),
  topic(
    ['村级项目', 'village', 'advance', 12],
    ['noticeBoard', 'meeting', 'wechat'],
    ['{unit}太阳能路灯安装项目公开', '{unit}水渠清淤工程支出公开'],
  ),
  topic(
    ['民主管理', 'village', 'anytime', 14],
    ['noticeBoard', 'democracyDay', 'broadcast'],
    ['{unit}{year}年{month}月份村民代表会议决议公开', '{unit}民主评议村干部结果公开'],
  ),
  topic(
    ['集体资产', 'village', 'longTerm', 8],
    ['noticeBoard', 'briefing'],
    ['{unit}集体资产资源发包情况公开', '{unit}机动地承包合同公开'],
  ),
  topic(
    ['村务动态', 'village', 'anytime', 12],
    ['wechat', 'noticeBoard', 'other'],
    ['{unit}开展环境卫生大扫除', '{unit}防溺水安全提示'],
  ),
];

export const schoolTopics: readonly Topic[] = [
  topic(
    ['行政公开', 'art20-02', 'anytime', 8],
    ['website', 'noticeBoard'],
    ['{unit}{year}年招生简章', '{unit}行政值班安排({month}月)'],
  ),
  topic(
    ['业务公开', 'art20-11', 'anytime', 8],
    ['website', 'wechat', 'meeting'],
    ['{unit}课后服务实施方案', '{unit}食堂{month}月份食材采购公示'],
  ),
  noticed(
    5,
    topic(
      ['人事公开', 'art20-14', 'advance', 4],
      ['noticeBoard', 'meeting'],
      ['{unit}教师职称评审推荐人选公示', '{unit}评优评先结果公示'],
    ),
  ),
  topic(
    ['财务公开', 'art20-07', 'fixed', 5],
    ['noticeBoard', 'website'],
    ['{unit}{year}年第{quarter}季度收费与支出公开'],
  ),
];

export const normativeSubjects = [
  '农村公共厕所管护办法',
  '集贸市场管理规定',
  '农村宅基地审批管理实施细则',
  '村级公益岗位管理办法',
  '便民服务中心限时办结制度',
  '村级财务管理暂行办法',
  '河道采砂管理规定',
  '烟花爆竹禁限放管理规定',
  '农村生活垃圾分类管理办法',
  '小型水利设施管护办法',
  '临时救助实施细则',
  '政府信息公开保密审查办法',
] as const;
