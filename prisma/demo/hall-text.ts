/** A matter of the hall; days = null is settled at the window while the visitor waits. */
export interface HallMatter {
  readonly name: string;
  readonly window: number;
  readonly weight: number;
  readonly statutoryDays: number | null;
  readonly promisedDays: number | null;
  /** yuan, of the few that cost anything */
  readonly fee?: number;
}

export const windows = [
  '1号综合窗口',
  '2号综合窗口',
  '3号社会保险窗口',
  '4号医疗保障窗口',
  '5号民政救助窗口',
  '6号农业农村窗口',
  '7号退役军人窗口',
] as const;

export const dayWindows = ['综合窗口', '社保医保窗口'] as const;

export const hallMatters: readonly HallMatter[] = [
  { name: '城乡居民医疗保险参保登记', window: 3, weight: 22, statutoryDays: 5, promisedDays: 0 },
  { name: '城乡居民养老保险待遇申领', window: 2, weight: 14, statutoryDays: 20, promisedDays: 7 },
  { name: '社会保险待遇资格认证', window: 2, weight: 16, statutoryDays: null, promisedDays: null },
  { name: '最低生活保障申请', window: 4, weight: 7, statutoryDays: 30, promisedDays: 15 },
  { name: '临时救助申请', window: 4, weight: 5, statutoryDays: 20, promisedDays: 5 },
  { name: '高龄津贴申领', window: 4, weight: 7, statutoryDays: 15, promisedDays: 3 },
  { name: '老年人优待证办理', window: 0, weight: 8, statutoryDays: 10, promisedDays: 0 },
  { name: '流动人口居住登记', window: 0, weight: 7, statutoryDays: 3, promisedDays: 1 },
  { name: '农村宅基地用地申请', window: 5, weight: 4, statutoryDays: 20, promisedDays: 10 },
  { name: '农机购置补贴申请', window: 5, weight: 3, statutoryDays: 15, promisedDays: 5 },
  { name: '个体工商户设立登记代办', window: 1, weight: 5, statutoryDays: 3, promisedDays: 1 },
  { name: '档案资料复印', window: 1, weight: 3, statutoryDays: null, promisedDays: null, fee: 2 },
  { name: '退役军人优待证申领', window: 6, weight: 4, statutoryDays: 20, promisedDays: 10 },
];
