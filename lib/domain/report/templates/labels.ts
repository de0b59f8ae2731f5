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
