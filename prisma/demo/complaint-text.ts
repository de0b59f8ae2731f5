/** One sort of complaint: what is written, what the office answers, how often. */
export interface Matter {
  readonly category: string;
  readonly titles: readonly string[];
  readonly content: string;
  readonly reply: string;
  readonly weight: number;
  /** months in which there is much more of it */
  readonly months?: readonly number[];
}

const matter = (
  [category, weight, months]: readonly [string, number, (readonly number[])?],
  titles: readonly string[],
  [content, reply]: readonly [string, string],
): Matter => ({ category, weight, titles, content, reply, ...(months === undefined ? {} : { months }) });

export const matters: readonly Matter[] = [
  matter(
    ['环境卫生', 18, [6, 7, 8, 9]],
    ['{place}垃圾清运不及时', '{place}河道漂浮物无人打捞', '{place}养殖场异味扰民', '{place}夜间焚烧垃圾'],
    ['来电人反映{place}{days}天无人清理,影响周边居民生活,请尽快处理。', '已安排保洁人员于当日清理完毕,并加密巡查。'],
  ),
  matter(
    ['城乡建设', 15],
    ['{place}道路坑洼难行', '{place}路灯不亮', '{place}下水管道堵塞', '{place}工地夜间施工噪声扰民'],
    ['{place}路段存在安全隐患已有{days}天,希望有关部门维修。', '已组织现场勘查,维修完成,并向来电人说明。'],
  ),
  matter(
    ['农业农村', 13, [3, 4, 5, 9]],
    ['咨询{place}耕地补贴发放时间', '{place}灌溉渠道淤塞', '{place}土地流转租金未兑现', '{place}农机补贴咨询'],
    ['反映人称{place}相关款项逾期{days}天未到账,请核实。', '经核实,资金已按程序公示,将于近期通过一卡通发放。'],
  ),
  matter(
    ['社会保障', 12],
    ['{place}低保申请进度咨询', '{place}养老金未到账', '医保参保缴费咨询', '{place}残疾人补贴咨询'],
    ['反映人提交申请后{days}天未收到通知,希望了解进度。', '已电话告知办理进度及所需材料。'],
  ),
  matter(
    ['供水供电', 11, [6, 7, 8]],
    ['{place}停水无通知', '{place}水压不足', '{place}频繁停电', '{place}水质浑浊'],
    ['{place}连续{days}天用水用电不正常,老人小孩生活不便。', '已协调供水供电单位抢修,现已恢复正常。'],
  ),
  matter(
    ['征地拆迁', 7],
    ['{place}征地补偿标准咨询', '{place}拆迁安置房交付延期', '{place}青苗补偿款未付'],
    ['反映人对{place}补偿测算有异议,要求公开测算依据。', '已向反映人出示补偿方案和分户测算表,并记录其意见。'],
  ),
  matter(
    ['劳动纠纷', 6, [1, 12]],
    ['{place}工地拖欠工资', '{place}某企业未缴社会保险'],
    ['反映人等人工资被拖欠{days}天,要求协助追讨。', '劳动监察人员已约谈企业负责人,工资已分批支付。'],
  ),
  matter(
    ['邻里纠纷', 7],
    ['{place}宅基地边界纠纷', '{place}邻居违建影响采光', '{place}公共通道被占'],
    ['双方就边界争执已久,请组织调解。', '人民调解员上门调解,双方达成一致意见。'],
  ),
  matter(
    ['教育医疗', 5, [8, 9]],
    ['{place}入学政策咨询', '{place}卫生室药品不足', '校车线路调整建议'],
    ['希望了解{place}今年的安排,并尽快答复。', '已将政策要点告知反映人。'],
  ),
  matter(
    ['干部作风', 3],
    ['反映{place}办事人员态度生硬', '反映{place}公开栏长期不更新'],
    ['反映人到{place}办事时未得到一次性告知,往返多次。', '已核查并对有关人员批评教育,公开栏已更新。'],
  ),
  matter(
    ['其他', 3],
    ['{place}流浪犬较多', '{place}公交班次建议', '对便民服务的建议'],
    ['建议有关部门研究改进。', '感谢建议,已转有关单位研究。'],
  ),
];

/** Cases that have been open for many years. */
export const standing = [
  '{place}水库移民安置遗留问题',
  '{place}老粮站职工安置问题',
  '{place}山林权属争议',
  '{place}集资建房办证问题',
] as const;
