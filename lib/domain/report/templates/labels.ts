import type { channels, timings } from '../../disclosure-words';

/** The words of a report are the document's own, in the language of the office: these do not follow the interface. */
export const channelLabels: Readonly<Record<(typeof channels)[number], string>> = {
  noticeBoard: '公开栏',
  wall: '上墙',
  website: '网站',
  wechat: '微信公众号',
  mailbox: '信箱',
  briefing: '简报',
  window: '服务窗口',
  blackboard: '板报',
  broadcast: '广播电视',
  screen: '电子屏',
  touchscreen: '触摸屏',
  guide: '办事指南',
  openLetter: '公开信',
  meeting: '会议',
  hearing: '听证会',
  democracyDay: '民主日',
  other: '其他',
};

export const timingLabels: Readonly<Record<(typeof timings)[number], string>> = {
  fixed: '定期公开',
  longTerm: '长期公开',
  anytime: '随时公开',
  advance: '事前公开',
};

/** Indicators that targets are set for (lib/domain/figure/board.ts): those that have a direction. */
export const targetLabels: Readonly<Record<string, string>> = {
  'disclosure.onTimeRate': '公开及时率',
  'disclosure.catalogueOnTimeRate': '目录按期公开率',
  'disclosure.websiteShare': '网站公开占比',
  'application.onTimeRate': '申请按期答复率',
  'application.pending': '未办结申请（件）',
  'application.workdaysP90': '九成申请答复用时（工作日）',
  'hall.satisfaction': '服务满意率',
  'hall.withinPromiseRate': '承诺时限内办结率',
  'hall.waitP90': '九成群众等候时长（分钟）',
  'complaint.onTimeRate': '投诉按期答复率',
  'complaint.satisfaction': '投诉满意率',
  'complaint.open': '未办结投诉（件）',
};
