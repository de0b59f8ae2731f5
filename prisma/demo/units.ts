import { fromDayNumber, dayNumber, monthOf, type IsoDate } from '../../lib/domain/dates';
import type { UnitKind } from '../../lib/domain/org-unit';
import { firstDay, shiftMonth } from '../../lib/domain/period';
import {
  bureaus,
  communityNames,
  COUNTY,
  MERGED,
  SCHOOL,
  STATION,
  townships,
  villageNames,
  type Township,
} from './places';
import type { Random } from './random';

/** One unit; `quality` (share of work done well and in time) and `hall` only steer the generator. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: Exclude<UnitKind, 'province' | 'city'>;
  readonly parentCode: string | null;
  readonly population: number | null;
  readonly households: number | null;
  readonly areaKm2: number | null;
  readonly contact: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly successorCode: string | null;
  readonly quality: number;
  readonly hall: { readonly mode: 'cases' | 'days'; readonly windows: number } | null;
}

const FOUNDED = '1984-01-01';
const MERGER_MONTHS_AGO = 17;
const NEW_COMMUNITY_MONTHS_AGO = 2;

const number = (n: number, width: number): string => String(n).padStart(width, '0');
const monthStart = (today: IsoDate, ago: number): IsoDate => {
  const month = shiftMonth(monthOf(today), -ago);
  return firstDay({ from: month, to: month });
};

type Given = Pick<DemoUnit, 'code' | 'name' | 'kind'> & Partial<DemoUnit>;
const unit = (given: Given): DemoUnit => ({
  shortName: null,
  parentCode: COUNTY.code,
  population: null,
  households: null,
  areaKm2: null,
  contact: null,
  validFrom: FOUNDED,
  validTo: null,
  successorCode: null,
  quality: 0.95,
  hall: null,
  ...given,
});

const householdsOf = (population: number): number => Math.round(population * 0.351);

/** Splits a whole into parts that add up to it exactly; no part is empty. */
export function split(random: Random, whole: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.5 + random.unit());
  const share = weights.reduce((sum, weight) => sum + weight, 0) ** -1;
  const sizes = weights.map((weight) => Math.floor(whole * weight * share));
  const rest = whole - sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size, i) => (i === 0 ? size + rest : size));
}

interface Names {
  readonly villages: string[];
  readonly communities: string[];
}

function below(random: Random, parent: DemoUnit, names: Names & { count: number }): DemoUnit[] {
  const populations = split(random, parent.population ?? 0, names.count);
  return populations.map((population, i) => {
    // The seat of a township is a community too.
    const urban = parent.kind === 'street' || (i === 0 && names.count > 5);
    const name = (urban ? names.communities : names.villages).shift() ?? '';
    return unit({
      code: `${parent.code}${number(urban ? i + 1 : i + 201, 3)}`,
      name,
      kind: urban ? 'community' : 'village',
      parentCode: parent.code,
      population,
      households: householdsOf(population),
      quality: Math.min(0.99, Math.max(0.6, parent.quality + (random.unit() - 0.5) * 0.12)),
    });
  });
}

function township(place: Township, i: number): DemoUnit {
  const code = `${COUNTY.code}${number(place.kind === 'street' ? i + 1 : i + 96, 3)}`;
  return unit({
    code,
    name: place.name,
    kind: place.kind,
    population: place.population,
    households: householdsOf(place.population),
    areaKm2: place.areaKm2,
    contact: `0000-88${number(1200 + i * 10, 4)}(政务公开办)`,
    quality: place.quality,
    hall: { mode: place.hall, windows: place.windows },
  });
}

function offices(codes: ReadonlyMap<string, string>, mergedOn: IsoDate): DemoUnit[] {
  const { code } = COUNTY;
  return [
    unit({
      code: `${code}199`,
      name: MERGED.name,
      kind: 'township',
      population: MERGED.population,
      households: householdsOf(MERGED.population),
      areaKm2: MERGED.areaKm2,
      validTo: mergedOn,
      successorCode: codes.get(MERGED.successor) ?? null,
      quality: 0.9,
      hall: { mode: 'days', windows: 1 },
    }),
    ...bureaus.map((b, i) => unit({ ...b, code: `${code}8${number(i + 1, 2)}`, kind: 'bureau' })),
    unit({ ...SCHOOL, code: `${code}901`, kind: 'school', validFrom: '1998-09-01' }),
    unit({
      code: `${codes.get(STATION.parent) ?? code}901`,
      name: STATION.name,
      shortName: STATION.shortName,
      kind: 'station',
      parentCode: codes.get(STATION.parent) ?? code,
      validFrom: '2012-03-01',
    }),
  ];
}

/** Parents stand before their children. */
export function demoUnits(random: Random, today: IsoDate): DemoUnit[] {
  const [villages, communities] = [villageNames(), communityNames()];
  const upper = townships.map((place, i) => township(place, i));
  const lower = upper.flatMap((parent, i) =>
    below(random.fork(parent.code), parent, { villages, communities, count: townships[i]?.below ?? 0 }),
  );
  const lastOfMerged = fromDayNumber(dayNumber(monthStart(today, MERGER_MONTHS_AGO)) - 1);
  const total = (pick: (u: DemoUnit) => number | null): number => upper.reduce((sum, u) => sum + (pick(u) ?? 0), 0);
  const county = unit({
    ...COUNTY,
    kind: 'county',
    parentCode: null,
    population: total((u) => u.population),
    households: total((u) => u.households),
    areaKm2: Number(total((u) => u.areaKm2).toFixed(1)),
    contact: '0000-8812000(县政府办公室)',
  });
  const codes = new Map(upper.map((u) => [u.name, u.code]));
  const last = lower.findLast((u) => u.kind === 'community' && u.parentCode === upper[0]?.code);
  const dated = lower.map((u) => (u === last ? { ...u, validFrom: monthStart(today, NEW_COMMUNITY_MONTHS_AGO) } : u));
  return [county, ...upper, ...offices(codes, lastOfMerged), ...dated];
}
