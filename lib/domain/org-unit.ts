import { firstDay, lastDay, type Period } from './period';
import { columnsOf } from './register/definition';

export const unitKinds = [
  'province',
  'city',
  'county',
  'township',
  'street',
  'bureau',
  'school',
  'village',
  'community',
  'station',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Columns of the org-units import; the parent and the successor are named by code. */
export const orgUnitColumns = columnsOf({
  code: { kind: 'code', required: true, listed: true, length: 40, aliases: ['代码', '单位代码', '区划代码'] },
  name: { kind: 'text', required: true, listed: true, aliases: ['名称', '单位名称'] },
  shortName: { kind: 'text', length: 40, aliases: ['简称'] },
  kind: { kind: 'choice', required: true, choices: unitKinds, listed: true, aliases: ['类型', '单位类型'] },
  parentCode: { kind: 'code', length: 40, aliases: ['上级代码'] },
  population: { kind: 'integer', min: 0, aliases: ['人口', '常住人口'] },
  households: { kind: 'integer', min: 0, aliases: ['户数'] },
  areaKm2: { kind: 'decimal', min: 0, aliases: ['面积'] },
  contact: { kind: 'text', aliases: ['联系方式'] },
  validFrom: { kind: 'date', required: true, preset: '1949-10-01', aliases: ['启用日期'] },
  validTo: { kind: 'date', aliases: ['撤销日期'] },
  successorCode: { kind: 'code', length: 40, aliases: ['并入单位代码'] },
});

/** One unit as pages and queries pass it around. `path` = '/1/5/9/', ids from the root down to this unit. */
export interface OrgUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly parentId: number | null;
  readonly path: string;
  readonly population: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** On any day of the period: a unit that opened, merged or closed within it was there. */
export const existedIn = ({ validFrom, validTo }: Pick<OrgUnit, 'validFrom' | 'validTo'>, period: Period): boolean =>
  validFrom <= lastDay(period) && (validTo === null || validTo >= firstDay(period));

/** A parent's scope contains its children's. */
export const contains = (scopePath: string, path: string): boolean => path.startsWith(scopePath);
