import type { outcomes } from '../../lib/domain/application';

type Outcome = (typeof outcomes)[number];

export const subjects = [
  '申请公开{place}土地征收补偿安置方案及分户补偿表',
  '申请公开{unit}{year}年农村危房改造补助对象名单',
  '申请公开{place}通组道路硬化工程预算及结算资料',
  '申请公开{unit}{year}年耕地地力保护补贴发放明细',
  '申请公开{place}宅基地审批台账',
  '申请公开{unit}{year}年救灾物资发放情况',
  '申请公开{place}集体土地流转合同备案情况',
  '申请公开{unit}{year}年“三公”经费支出明细',
  '申请公开{place}饮水工程招标文件和中标通知书',
  '申请公开{unit}办理信访事项的内部会议记录',
  '申请公开{place}高标准农田项目验收报告',
  '申请公开{unit}综合行政执法队对违建处理的决定书',
] as const;

/** The reply of the office, by outcome group. */
export const replyOf = (outcome: Outcome): string => {
  if (outcome === 'disclosed') return '经审查,您申请的信息可以公开,现将有关材料复印件随文提供。';
  if (outcome === 'partial') return '经审查,除涉及第三方个人隐私的内容外,其余部分予以公开。';
  if (outcome.startsWith('deny')) return '经审查,您申请的信息依法不予公开,理由见告知书。';
  if (outcome.startsWith('unable')) return '经检索,本机关无法提供您申请的信息,特此告知。';
  if (outcome.startsWith('noproc')) return '您提出的事项不作为政府信息公开申请处理,特此告知。';
  return '因申请人逾期未补正或未缴费等原因,本机关不再处理该申请。';
};
