import type { UnitKind } from '../../lib/domain/org-unit';

/** An invented county: no such names stand together anywhere, and its codes lie outside the real ranges. */
export const COUNTY = { code: '990101', name: '云水县' } as const;

export interface Township {
  readonly name: string;
  readonly kind: Extract<UnitKind, 'township' | 'street'>;
  readonly population: number;
  readonly areaKm2: number;
  /** villages and communities */
  readonly below: number;
  /** share of what is done well and in time */
  readonly quality: number;
  /** cases: every visit a row, from a day on; days: one row a window and day */
  readonly hall: 'cases' | 'days';
  readonly windows: number;
}

const place = (
  name: string,
  [population, areaKm2, below]: readonly [number, number, number],
  [quality, hall, windows]: readonly [number, 'cases' | 'days', number],
): Township => ({
  name,
  kind: name.endsWith('街道') ? 'street' : 'township',
  population,
  areaKm2,
  below,
  quality,
  hall,
  windows,
});

export const townships: readonly Township[] = [
  place('望云街道', [112_600, 21.4, 9], [0.965, 'cases', 7]),
  place('临水街道', [86_400, 18.9, 8], [0.94, 'cases', 5]),
  place('东渡街道', [54_300, 25.2, 7], [0.92, 'days', 2]),
  place('文澜街道', [41_800, 16.7, 6], [0.985, 'days', 2]),
  place('青石湾镇', [38_600, 131.5, 8], [0.95, 'days', 2]),
  place('松溪口镇', [33_900, 118.3, 7], [0.93, 'days', 2]),
  place('白鹭洲镇', [29_400, 96.8, 7], [0.78, 'days', 2]),
  place('石桥头镇', [26_700, 104.1, 6], [0.96, 'days', 2]),
  place('南塘湾镇', [24_100, 87.6, 6], [0.91, 'days', 1]),
  place('金竹坪镇', [19_800, 142.9, 6], [0.97, 'days', 1]),
  place('柳浦镇', [17_300, 79.2, 5], [0.88, 'days', 1]),
  place('鹤鸣岭乡', [9_600, 156.4, 5], [0.82, 'days', 1]),
  place('枫林渡乡', [6_900, 121.7, 4], [0.95, 'days', 1]),
  place('云岭乡', [3_217, 187.3, 4], [0.94, 'days', 1]),
];

/** 撤乡并镇: this one ceases within the three years and its villages go to the successor. */
export const MERGED = { name: '白石垭乡', successor: '青石湾镇', population: 4_860, areaKm2: 64.2 } as const;
/** The smallest one: a handful of ratings must not look like a rate. */
export const TINY = '云岭乡';
/** This one kept its complaints in a book until lately, and entered the numbers of each month from it. */
export const ON_PAPER = '石桥头镇';

export const bureaus = [
  { name: '云水县农业农村局', shortName: '农业农村局', quality: 0.95 },
  { name: '云水县人力资源和社会保障局', shortName: '人社局', quality: 0.9 },
  // Nothing ever falls due here: every rate of it is 0/0.
  { name: '云水县地方志编纂中心', shortName: '地方志中心', quality: 1 },
] as const;
export const NOTHING_DUE = bureaus[2].name;
export const SCHOOL = { name: '云水县实验学校', shortName: '实验学校' } as const;
export const STATION = { name: '柳浦镇农业综合服务站', shortName: '农业服务站', parent: '柳浦镇' } as const;

const places = ['塘', '坪', '湾', '冲', '岭', '垭', '桥', '坝', '溪', '洲', '埠', '圩'];
const which = ['上', '下', '东', '西', '前', '后', '大', '小', '新', '老', '石', '柳', '竹', '枫', '杨', '梅'];
const streets = ['文昌', '桂花', '望江', '清泉', '书院', '迎春', '锦绣', '和平', '丰乐', '长宁', '翠屏', '康宁'];
const quarters = ['街', '路', '园', '里'];

/** Names of two parts, each pair once, in an order that mixes both (the shift of one a round keeps them apart). */
const pairs = (first: readonly string[], second: readonly string[]): string[][] =>
  Array.from({ length: first.length * second.length }, (_, k) => [
    first[k % first.length] ?? '',
    second[(k + Math.floor(k * first.length ** -1)) % second.length] ?? '',
  ]);

export const villageNames = (): string[] => pairs(which, places).map(([w, p]) => `${w ?? ''}${p ?? ''}村`);
export const communityNames = (): string[] => pairs(quarters, streets).map(([q, s]) => `${s ?? ''}${q ?? ''}社区`);
