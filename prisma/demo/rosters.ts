import { rosterKinds, rosters, type rosterColumns, type RosterBody, type RosterRole } from '../../lib/domain/roster';
import { rowsOf, type DemoContext, type DemoRow, type Draft } from './context';
import { NOTHING_DUE } from './places';
import type { Random } from './random';
import { surnames, yearOf } from './text';
import type { DemoUnit } from './units';
import { isVillage } from './work-event';

type RosterDraft = Draft<typeof rosterColumns>;
type Place = Pick<RosterDraft, 'role' | 'post' | 'office' | 'origin'>;

const chiefs: readonly (readonly [ending: RegExp, post: string])[] = [
  [/县$/, '县长'],
  [/镇$/, '镇长'],
  [/乡$/, '乡长'],
  [/街道$/, '办事处主任'],
  [/局$/, '局长'],
  [/学校$/, '校长'],
  [/村$/, '村党支部书记'],
  [/社区$/, '社区党委书记'],
];
const chiefOf = (unit: DemoUnit): string => chiefs.find(([ending]) => ending.test(unit.name))?.[1] ?? '中心主任';

const place = (role: RosterRole, post: string | null, office: string | null = null): Place => ({ role, post, office });
const watcher = (role: RosterRole, origin: NonNullable<Place['origin']>, post: string | null = null): Place => ({
  role,
  post,
  origin,
});

const village: Readonly<Record<RosterBody, readonly Place[]>> = {
  leadingGroup: [place('deputyHead', '村（居）委会副主任'), place('member', '会计'), place('member', '妇联主席')],
  office: [place('director', '村（居）委会副主任'), place('liaison', '文书')],
  supervisionGroup: [
    watcher('head', 'party', '村（居）务监督委员会主任'),
    watcher('member', 'villagers'),
    watcher('member', 'villagers'),
    watcher('member', 'elders'),
  ],
};
const office: Readonly<Record<RosterBody, readonly Place[]>> = {
  leadingGroup: [
    place('deputyHead', '副职领导', '班子成员'),
    place('deputyHead', '纪检监察负责人', '纪检监察机构'),
    place('member', '党政办负责人', '党政办'),
    place('member', '财务负责人', '财务室'),
    place('member', '民政负责人', '社会事务办'),
    place('member', '便民服务负责人', '便民服务中心'),
  ],
  office: [
    place('director', '党政办负责人', '党政办'),
    place('deputyDirector', null, '党政办'),
    place('liaison', null, '党政办'),
  ],
  supervisionGroup: [
    watcher('head', 'discipline', '纪检监察负责人'),
    watcher('member', 'deputies'),
    watcher('member', 'deputies'),
    watcher('member', 'villagers'),
    watcher('member', 'elders'),
  ],
};

/** A village of the leading township that has no supervision group yet, and one elsewhere that has only a leading group. */
const lacking: readonly (readonly [parent: string, nth: number, without: readonly RosterBody[]])[] = [
  ['青石湾镇', 2, ['supervisionGroup']],
  ['鹤鸣岭乡', 3, ['office', 'supervisionGroup']],
];

function withoutOf(context: DemoContext, unit: DemoUnit): readonly RosterBody[] {
  const parent = context.units.find(({ code }) => code === unit.parentCode);
  const nth = context.units.filter(({ parentCode }) => parentCode === unit.parentCode).indexOf(unit);
  return lacking.find(([name, at]) => name === parent?.name && at === nth)?.[2] ?? [];
}

/** Nobody of one group has the name of another: the roster tells them apart by it. */
function namesOf(random: Random): () => string {
  const left = [...surnames];
  return () => {
    const at = random.int(0, left.length - 1);
    return `${left.splice(at, 1)[0] ?? '某'}${random.chance(0.7) ? '某某' : '某'}`;
  };
}

const bodies: readonly RosterBody[] = ['leadingGroup', 'office', 'supervisionGroup'];

/** The people of a unit as they stay from year to year; a group is led by the chief of the unit. */
function placesOf(context: DemoContext, unit: DemoUnit): RosterDraft[] {
  const without = withoutOf(context, unit);
  const given = isVillage(unit) ? village : office;
  return bodies
    .filter((body) => !without.includes(body))
    .flatMap((body) => {
      const name = namesOf(context.random.fork(`rosters/${unit.code}/${body}`));
      const chief = body === 'leadingGroup' ? [place('head', chiefOf(unit))] : [];
      return [...chief, ...given[body]].map((one) => ({ ...one, body, name: name() }));
    });
}

/** In the last year of the demonstration the heads of two townships change in summer. */
const CHANGED = ['青石湾镇', '柳浦镇'];
const CHANGE = { until: '06-20', from: '06-21' } as const;

function ofYear(context: DemoContext, unit: DemoUnit, year: number): RosterDraft[] {
  const basisNo = isVillage(unit) ? null : `政公发〔${year}〕1号`;
  const within = (day: string | null): string | null => (day !== null && yearOf(day) === year ? day : null);
  const places = placesOf(context, unit).map((one): RosterDraft => ({
    ...one,
    year,
    basisNo,
    validFrom: within(unit.validFrom),
    validTo: within(unit.validTo),
  }));
  if (year !== yearOf(context.today) - 1 || !CHANGED.includes(unit.name)) return places;
  return places.flatMap((one) =>
    one.role !== 'head' || one.body !== 'leadingGroup'
      ? [one]
      : [
          { ...one, name: `${one.name ?? ''}（前任）`, validTo: `${year}-${CHANGE.until}` },
          { ...one, validFrom: `${year}-${CHANGE.from}` },
        ],
  );
}

/** Who leads, runs and watches over disclosure, in every unit that owes it and in the county, year by year. */
export function demoRosters(context: DemoContext): DemoRow[] {
  const years = [...new Set(context.months.map((month) => Math.floor(month * 0.01)))];
  return context.units
    .filter((unit) => unit.name !== NOTHING_DUE && (unit.kind === 'county' || rosterKinds.includes(unit.kind)))
    .flatMap((unit) => {
      const own = years.filter(
        (year) => yearOf(unit.validFrom) <= year && (unit.validTo === null || yearOf(unit.validTo) >= year),
      );
      return rowsOf(context, { register: rosters, unit, drafts: own.flatMap((year) => ofYear(context, unit, year)) });
    });
}
