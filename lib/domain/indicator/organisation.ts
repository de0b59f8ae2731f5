import { FILLED } from '../register/list-filters';
import type { IndicatorDefinition, RowsBehind } from './definition';
import { unitsStanding } from '../measure/standing';
import { COMPLETE, rosterKinds } from '../roster';
import { share, sumOf, total } from './terms';

const filled = (...fields: string[]): NonNullable<RowsBehind['where']> =>
  Object.fromEntries(fields.map((field) => [field, [FILLED]]));
const passed = { result: ['passed'] };

const meetings: readonly IndicatorDefinition[] = [
  total({ code: 'meeting.held', unit: 'times', source: 'ogi46' }, sumOf('meeting.held')),
  total(
    {
      code: 'meeting.people',
      unit: 'people',
      stated: true,
      source: 'ogi46',
      rows: { where: filled('attended'), adds: 'attended' },
    },
    sumOf('meeting.people'),
  ),
  share(
    {
      code: 'meeting.satisfiedVotesRate',
      source: 'ogi46',
      rows: { where: filled('votes', 'satisfiedVotes'), counts: 'whole', adds: 'votes' },
    },
    [sumOf('meeting.satisfiedVotes')],
    [sumOf('meeting.votes')],
  ),
  share(
    {
      code: 'meeting.adoptedRate',
      source: 'ogi46',
      rows: { where: filled('proposals', 'adopted'), counts: 'whole', adds: 'proposals' },
    },
    [sumOf('meeting.adopted')],
    [sumOf('meeting.adoptedBase')],
  ),
].map((d) => ({ ...d, register: 'meetings' }));

const decisions: readonly IndicatorDefinition[] = [
  total({ code: 'decision.made', source: 'village30' }, sumOf('decision.made')),
  share(
    { code: 'decision.disclosedRate', source: 'village30', rows: { where: passed, counts: 'whole' } },
    [sumOf('decision.disclosed')],
    [sumOf('decision.passed')],
  ),
  total(
    {
      code: 'decision.amountYuan',
      unit: 'yuan',
      decimals: 2,
      stated: true,
      source: 'village30',
      rows: { where: { ...passed, ...filled('amountYuan') }, adds: 'amountYuan' },
    },
    sumOf('decision.amountYuan'),
  ),
].map((d) => ({ ...d, register: 'decisions' }));

const activities: readonly IndicatorDefinition[] = [
  total({ code: 'activity.held', unit: 'times', source: 'ogi46' }, sumOf('activity.held')),
  total(
    {
      code: 'activity.people',
      unit: 'people',
      perResidents: true,
      stated: true,
      source: 'ogi46',
      rows: { where: filled('people'), adds: 'people' },
    },
    sumOf('activity.people'),
  ),
  total(
    {
      code: 'activity.materials',
      stated: true,
      source: 'ogi46',
      rows: { where: filled('materials'), adds: 'materials' },
    },
    sumOf('activity.materials'),
  ),
].map((d) => ({ ...d, register: 'activities' }));

const documents: readonly IndicatorDefinition[] = [
  total({ code: 'document.issued', source: 'ogi17' }, sumOf('document.issued')),
  share(
    { code: 'document.disclosedRate', source: 'ogi17', rows: { where: filled('disclosedAs') } },
    [sumOf('document.disclosed')],
    [sumOf('document.issued')],
  ),
].map((d) => ({ ...d, register: 'issued-documents' }));

/** Of the units that owe the groups: how many had this one when the period ended. Unknown where nobody keeps a roster. */
const inPlace = (code: string, slice: string): IndicatorDefinition => ({
  ...share(
    { code, stated: true, source: 'practice' },
    [{ measure: 'roster.inPlace', slices: [slice], window: 'through' }],
    [unitsStanding(rosterKinds)],
  ),
  register: 'rosters',
});

const rosters: readonly IndicatorDefinition[] = [
  inPlace('roster.leadingGroupRate', 'leadingGroup'),
  inPlace('roster.officeRate', 'office'),
  inPlace('roster.supervisionGroupRate', 'supervisionGroup'),
  inPlace('roster.completeRate', COMPLETE),
  {
    ...total(
      { code: 'roster.people', unit: 'people', stated: true, source: 'practice' },
      { measure: 'roster.people', window: 'through' },
    ),
    register: 'rosters',
  },
  {
    ...total(
      { code: 'roster.supervisors', unit: 'people', stated: true, source: 'practice' },
      { measure: 'roster.supervisors', window: 'through' },
    ),
    register: 'rosters',
  },
];

/** What the office does to keep the work going: meetings, decisions, activities, documents, and who does it. */
export const organisationIndicators: readonly IndicatorDefinition[] = [
  ...meetings,
  ...decisions,
  ...activities,
  ...documents,
  ...rosters,
];
