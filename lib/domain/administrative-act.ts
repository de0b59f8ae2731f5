import { columnsOf, type RegisterDefinition } from './register/definition';

/** What table 二 of the annual report asks besides documents: entered once a month. Blank = not stated, 0 = none. */
export const administrativeActColumns = columnsOf({
  month: { kind: 'month', required: true, listed: true, aliases: ['月份', '统计月份'] },
  licences: { kind: 'integer', min: 0, listed: true, aliases: ['行政许可', '行政许可处理决定数量'] },
  penalties: { kind: 'integer', min: 0, listed: true, aliases: ['行政处罚', '行政处罚处理决定数量'] },
  coercions: { kind: 'integer', min: 0, listed: true, aliases: ['行政强制', '行政强制处理决定数量'] },
  feesYuan: { kind: 'decimal', min: 0, listed: true, aliases: ['行政事业性收费', '收费金额'] },
});

export const administrativeActs: RegisterDefinition = {
  name: 'administrative-acts',
  table: 'administrative_act',
  columns: administrativeActColumns,
  key: ['month'],
  dated: 'month',
  monthly: true,
  titled: 'month',
  check: () => [],
  derive: () => ({ values: {}, problems: [] }),
};
