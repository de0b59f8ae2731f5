import type { Random } from './random';

export const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹'.split('');

/** A masked name: no person of the demonstration has a full one. */
export const person = (random: Random): string =>
  `${random.pick(surnames)}${random.pick(['某', '某某', '某某', '女士', '先生'])}`;

/** Who reviewed: a surname and an office. */
export const reviewer = (random: Random): string => `${random.pick(surnames.slice(0, 8))}某某`;

const companies = [
  '云水县恒丰建材有限公司',
  '云水县绿源农业专业合作社',
  '云水县顺达运输有限公司',
  '云水县明禾粮油有限公司',
];
const bodies = [
  '某农业科学研究所',
  '某大学社会学系',
  '某环境保护志愿者协会',
  '某养老服务促进会',
  '某律师事务所',
  '某物业小区业主委员会',
];

export const company = (random: Random): string => random.pick(companies);
export const body = (random: Random, from: number): string => random.pick(bodies.slice(from, from + 2));

/** Replaces {name} in a template; a name without a value stays, so that a test can find it. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthNumber = (date: string): number => Number(date.slice(5, 7));
export const quarterOf = (date: string): number => Math.ceil(monthNumber(date) * 3 ** -1);
export const padded = (n: number, width: number): string => String(n).padStart(width, '0');
