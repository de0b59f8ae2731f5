import type { ComparisonRow } from '../template';

/** The table of main figures, in the order of the chapters. */
export const mainRows: readonly ComparisonRow[] = [
  { label: '主动公开政府信息', unit: '条', code: 'disclosure.published' },
  { label: '公开及时率', unit: '%', code: 'disclosure.onTimeRate' },
  { label: '现行有效规范性文件', unit: '件', code: 'disclosure.normativeInForce' },
  { label: '新收公开申请', unit: '件', code: 'application.received' },
  { label: '申请按期答复率', unit: '%', code: 'application.onTimeRate' },
  { label: '便民服务接待', unit: '人次', code: 'hall.visits' },
  { label: '办理事项', unit: '件', code: 'hall.matters' },
  { label: '办结率', unit: '%', code: 'hall.completionRate' },
  { label: '服务满意率', unit: '%', code: 'hall.satisfaction' },
  { label: '收到投诉信访', unit: '件', code: 'complaint.received' },
  { label: '投诉按期答复率', unit: '%', code: 'complaint.onTimeRate' },
  { label: '投诉解决率', unit: '%', code: 'complaint.resolvedRate' },
];

/** Looked at for chapter seven: each has a direction. */
export const judgedRows: readonly ComparisonRow[] = [
  { label: '公开及时率', unit: '个百分点', code: 'disclosure.onTimeRate' },
  { label: '公开目录按时公开率', unit: '个百分点', code: 'disclosure.catalogueOnTimeRate' },
  { label: '申请按期答复率', unit: '个百分点', code: 'application.onTimeRate' },
  { label: '便民服务办结率', unit: '个百分点', code: 'hall.completionRate' },
  { label: '承诺时限内办结率', unit: '个百分点', code: 'hall.withinPromiseRate' },
  { label: '服务满意率', unit: '个百分点', code: 'hall.satisfaction' },
  { label: '投诉按期答复率', unit: '个百分点', code: 'complaint.onTimeRate' },
  { label: '投诉解决率', unit: '个百分点', code: 'complaint.resolvedRate' },
  { label: '投诉满意率', unit: '个百分点', code: 'complaint.satisfaction' },
  { label: '重复投诉率', unit: '个百分点', code: 'complaint.repeatRate' },
];
