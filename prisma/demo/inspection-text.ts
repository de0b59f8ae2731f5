import type { CheckItem } from '../../lib/domain/inspection';

interface ItemText {
  /** points of the item in the yearly assessment */
  readonly points: number;
  readonly findings: readonly string[];
  readonly right: string;
}

const text = (points: number, findings: readonly string[], right: string): ItemText => ({ points, findings, right });

/** What inspectors write about each item, and what the office answers. */
export const itemTexts: Readonly<Record<CheckItem, ItemText>> = {
  leadership: text(15, ['领导小组成员变动后未及时调整', '责任分工没有落实到人'], '已发文调整领导小组并明确分工。'),
  board: text(15, ['公开栏设在办公楼内,群众不便查看', '公开栏版面破损,栏目不全'], '公开栏已移至村口并更换版面。'),
  reportBox: text(10, ['意见箱上锁后无人开启', '未设置意见箱'], '已设置意见箱,每周开箱并登记。'),
  reportPhone: text(10, ['公布的监督电话无人接听', '未公布监督电话'], '监督电话已重新公布,专人值守。'),
  content: text(15, ['财务收支只公开总数,没有逐项公开', '低保名单公示内容不全'], '已逐项补充公开。'),
  timeliness: text(
    15,
    ['上季度事项超过二十个工作日才公开', '公开栏内容三个月没有更新'],
    '逾期事项已全部补公开,建立到期提醒。',
  ),
  procedure: text(10, ['重大事项公开前没有征求意见', '会议记录没有签字'], '已补充会议记录并完善程序。'),
  review: text(10, ['部分信息没有保密审查记录'], '已补办审查手续,完善审查登记。'),
  archive: text(10, ['台账与公开栏内容不一致', '上年度档案没有装订'], '台账已核对一致,档案装订归档。'),
  hall: text(10, ['窗口人员未亮明身份', '办事指南没有更新承诺时限'], '窗口已配齐岗位牌,更新办事指南。'),
  complaints: text(15, ['个别诉求超期答复', '答复内容没有回应诉求'], '已重新答复并回访。'),
  other: text(10, ['制度没有上墙'], '制度已上墙公示。'),
};

export const inspectors = ['县政务公开督查组', '县政务公开督查二组', '县纪委监委联合督查组'] as const;
export const ownInspectors = ['镇政务公开监督小组', '镇村务公开办公室'] as const;
