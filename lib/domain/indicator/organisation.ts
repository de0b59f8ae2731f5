import type { IndicatorDefinition } from './definition';
import { share, sumOf, total } from './terms';

const meetings: readonly IndicatorDefinition[] = [
  total({ code: 'meeting.held', unit: 'times', source: 'ogi46' }, sumOf('meeting.held')),
  total({ code: 'meeting.people', unit: 'people', stated: true, source: 'ogi46' }, sumOf('meeting.people')),
  share(
    { code: 'meeting.satisfiedVotesRate', source: 'ogi46' },
    [sumOf('meeting.satisfiedVotes')],
    [sumOf('meeting.votes')],
  ),
  share({ code: 'meeting.adoptedRate', source: 'ogi46' }, [sumOf('meeting.adopted')], [sumOf('meeting.adoptedBase')]),
].map((d) => ({ ...d, register: 'meetings' }));

const decisions: readonly IndicatorDefinition[] = [
  total({ code: 'decision.made', source: 'village30' }, sumOf('decision.made')),
  share(
    { code: 'decision.disclosedRate', source: 'village30' },
    [sumOf('decision.disclosed')],
    [sumOf('decision.passed')],
  ),
  total(
    { code: 'decision.amountYuan', unit: 'yuan', decimals: 2, stated: true, source: 'village30' },
    sumOf('decision.amountYuan'),
  ),
].map((d) => ({ ...d, register: 'decisions' }));

const activities: readonly IndicatorDefinition[] = [
  total({ code: 'activity.held', unit: 'times', source: 'ogi46' }, sumOf('activity.held')),
  total(
    { code: 'activity.people', unit: 'people', perResidents: true, stated: true, source: 'ogi46' },
    sumOf('activity.people'),
  ),
  total({ code: 'activity.materials', stated: true, source: 'ogi46' }, sumOf('activity.materials')),
].map((d) => ({ ...d, register: 'activities' }));

const documents: readonly IndicatorDefinition[] = [
  total({ code: 'document.issued', source: 'ogi17' }, sumOf('document.issued')),
  share({ code: 'document.disclosedRate', source: 'ogi17' }, [sumOf('document.disclosed')], [sumOf('document.issued')]),
].map((d) => ({ ...d, register: 'issued-documents' }));

/** What the office does to keep the work going: meetings, decisions, activities, documents. */
export const organisationIndicators: readonly IndicatorDefinition[] = [
  ...meetings,
  ...decisions,
  ...activities,
  ...documents,
];
