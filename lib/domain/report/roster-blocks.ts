import { rosterBodies, rosterOrigins, rosterRoles, type RosterBody, type RosterRole } from '../roster';
import { plain, type Paragraph, type Run } from './document';
import type { ReportRoster, RosterPlace } from './roster-values';
import { bind, type ReportValues } from './values';

const bodyWords: Readonly<Record<RosterBody, string>> = {
  leadingGroup: '政务公开领导小组',
  office: '政务公开工作机构',
  supervisionGroup: '政务公开监督小组',
};
const shortWords: Readonly<Record<RosterBody, string>> = {
  leadingGroup: '领导小组',
  office: '工作机构',
  supervisionGroup: '监督小组',
};
/** Members are counted, not named: a report says who leads. */
const roleWords: Readonly<Record<Exclude<RosterRole, 'member'>, string>> = {
  head: '组长',
  deputyHead: '副组长',
  director: '主任',
  deputyDirector: '副主任',
  liaison: '联络员',
};
const originWords: Readonly<Record<string, string>> = {
  villagers: '村（居）民代表',
  party: '党员代表',
  discipline: '纪检监察',
  deputies: '人大代表、政协委员',
  elders: '老干部、老党员',
  staff: '干部职工',
  parents: '家长代表',
  enterprises: '企业代表',
  other: '其他',
};

const named = ({ name, post }: RosterPlace): string => (post === null ? name : `${name}（${post}）`);

/** '张某（镇长）任组长，李某（副镇长）、王某任副组长，成员6人' */
function peopleWords(places: readonly RosterPlace[]): string {
  const leaders = rosterRoles.flatMap((role) => {
    const filling = places.filter((place) => place.role === role);
    return role === 'member' || filling.length === 0 ? [] : [`${filling.map(named).join('、')}任${roleWords[role]}`];
  });
  const members = places.filter((place) => place.role === 'member').length;
  return [...leaders, ...(members === 0 ? [] : [`成员${members}人`])].join('，');
}

/** Where the members of the supervision group come from, as far as that is stated. */
function originsOf(places: readonly RosterPlace[]): string {
  const counts = rosterOrigins
    .map((origin) => ({ origin, people: places.filter((place) => place.origin === origin).length }))
    .filter(({ people }) => people > 0);
  if (counts.length === 0) return '';
  const rest = places.filter((place) => place.origin === null).length;
  const told = counts.map(({ origin, people }) => `${originWords[origin] ?? origin}${people}人`);
  return `；人员来源：${[...told, ...(rest > 0 ? [`未注明${rest}人`] : [])].join('、')}`;
}

function bodySentence(body: RosterBody, all: readonly RosterPlace[]): string {
  const places = all.filter((place) => place.body === body);
  if (places.length === 0) return `名册中没有${shortWords[body]}。`;
  const origins = body === 'supervisionGroup' ? originsOf(places) : '';
  return `${bodyWords[body]}共${places.length}人：${peopleWords(places)}${origins}。`;
}

const rates: Readonly<Record<RosterBody, string>> = {
  leadingGroup: 'roster.leadingGroupRate',
  office: 'roster.officeRate',
  supervisionGroup: 'roster.supervisionGroupRate',
};

function coverageRuns(values: ReportValues): Run[] {
  const figure = (code: string, part: 'numerator' | 'denominator') => bind(values, { code, part });
  const whole = figure('roster.completeRate', 'denominator');
  if (whole.value === null) return [];
  return [
    plain('本单位及所属单位共'),
    whole,
    plain('个，'),
    ...rosterBodies.flatMap((body) => [
      plain(`有${shortWords[body]}的`),
      figure(rates[body], 'numerator'),
      plain('个，'),
    ]),
    plain('三者齐全的'),
    figure('roster.completeRate', 'numerator'),
    plain('个。'),
  ];
}

function belowWords(below: ReportRoster['below']): string {
  const lacking = below.filter(({ lacks }) => lacks.length > 0);
  if (lacking.length === 0) return '所属单位均已齐全。';
  const told = lacking.map(({ name, lacks }) => `${name}（缺${lacks.map((body) => shortWords[body]).join('、')}）`);
  return `所属单位中尚未齐全的：${told.join('、')}。`;
}

const say = (runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', origin: 'data', runs });

/** Who leads, runs and watches, then whether every unit below has its groups; nothing where no roster is kept. */
export function rosterBlocks(values: ReportValues): Paragraph[] {
  const { roster } = values;
  if (roster === undefined) return [];
  const own = rosterBodies.map((body) => bodySentence(body, roster.places)).join('');
  const below = roster.below.length === 0 ? [] : [...coverageRuns(values), plain(belowWords(roster.below))];
  return [say([plain(own)]), ...(below.length === 0 ? [] : [say(below)])];
}
