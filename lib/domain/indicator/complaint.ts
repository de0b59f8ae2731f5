import { behind } from './complaint-rows';
import type { IndicatorDefinition } from './definition';
import { fellDue, oldest, quantile, share, stock, sumOf, total, weighted } from './terms';

const received = 'complaint.received';
const cases = 'cases';
const good = sumOf('complaint.rating', 'verySatisfied', 'satisfied', 'basicallySatisfied');
const rated = sumOf('complaint.rating');

const bySource = (code: string, ...sources: string[]) =>
  total({ code, unit: cases, source: 'petition22', rows: behind.ofSource(sources) }, sumOf(received, ...sources));

const beyond = (code: string, level: string): ReturnType<typeof total> =>
  total(
    {
      code,
      unit: cases,
      direction: 'lower',
      perResidents: true,
      source: 'petition20',
      rows: behind.ofLevel([level]),
    },
    sumOf('complaint.receivedByLevel', level),
  );

const higher = ['county', 'city', 'province', 'capital'];

/** 三率: response, resolution, satisfaction; the weights are the office's (国办发〔2020〕53号 asks for the rates, local rules for weights). */
const threeRates = [
  { code: 'complaint.answeredRate', weight: 'response' },
  { code: 'complaint.resolvedRate', weight: 'resolution' },
  { code: 'complaint.satisfaction', weight: 'satisfaction' },
] as const;

/** Complaints and petitions without duplicates and withdrawn cases, which are counted apart. */
export const complaintIndicators: readonly IndicatorDefinition[] = [
  total(
    { code: 'complaint.received', unit: cases, perResidents: true, source: 'petition22', rows: behind.received },
    sumOf(received),
  ),
  bySource('complaint.fromHotline', 'hotline12345'),
  bySource('complaint.fromVisits', 'visit', 'receptionDay', 'nightVisit'),
  bySource('complaint.fromLetters', 'letter'),
  bySource('complaint.fromOnline', 'mailbox', 'online'),
  total(
    { code: 'complaint.carriedIn', unit: cases, source: 'petition34', rows: behind.carriedIn },
    ...stock(received, 'complaint.answered', 'before'),
  ),
  total(
    { code: 'complaint.answered', unit: cases, source: 'petition34', rows: behind.answered },
    sumOf('complaint.answered'),
  ),
  total(
    { code: 'complaint.open', unit: cases, direction: 'lower', source: 'petition34', rows: behind.open },
    ...stock(received, 'complaint.answered', 'through'),
  ),
  total(
    {
      code: 'complaint.overdue',
      unit: cases,
      direction: 'lower',
      source: 'petition34',
      rows: behind.overdue,
    },
    { measure: 'complaint.dueOpen', endedOnly: true },
  ),
  oldest(
    { code: 'complaint.oldestOpen', source: 'petition34', rows: behind.open },
    { measure: 'complaint.openSince', window: 'through' },
  ),
  total(
    { code: 'complaint.standing', unit: cases, direction: 'lower', source: 'petition34', rows: behind.standing },
    sumOf('complaint.standing'),
  ),
  total(
    { code: 'complaint.standingResolved', unit: cases, source: 'petition34', rows: behind.standingResolved },
    sumOf('complaint.standingResolvedYears'),
  ),
  share(
    { code: 'complaint.acceptedOnTimeRate', source: 'petition23', rows: behind.acceptanceDue },
    [sumOf('complaint.acceptDueOnTime')],
    fellDue('complaint.acceptDueDone', 'complaint.acceptDueOpen'),
  ),
  share(
    { code: 'complaint.onTimeRate', source: 'petition34', rows: behind.due },
    [sumOf('complaint.dueOnTime')],
    fellDue('complaint.dueAnswered', 'complaint.dueOpen'),
  ),
  share(
    { code: 'complaint.answeredRate', source: 'hotline53', rows: behind.toAnswer },
    [sumOf('complaint.receivedAnswered')],
    [sumOf(received)],
  ),
  share(
    { code: 'complaint.resolvedRate', stated: true, source: 'hotline53', rows: behind.ofAnswered },
    [sumOf('complaint.resolved', 'yes')],
    [sumOf('complaint.answered')],
  ),
  share(
    { code: 'complaint.resolvedOnTimeRate', stated: true, source: 'hotline53', rows: behind.resolvedOnTime },
    [sumOf('complaint.resolvedOnTime')],
    fellDue('complaint.dueResolvable', 'complaint.dueOpen'),
  ),
  share(
    { code: 'complaint.satisfaction', beside: 'complaint.ratedShare', source: 'hotline53', rows: behind.rated },
    [good],
    [rated],
  ),
  weighted({ code: 'complaint.threeRates', source: 'threeRates', rows: behind.received }, threeRates),
  total(
    {
      code: 'complaint.poorRatings',
      unit: cases,
      direction: 'lower',
      source: 'hotline53',
      rows: behind.poorlyRated,
    },
    sumOf('complaint.rating', 'dissatisfied', 'veryDissatisfied'),
  ),
  total(
    {
      code: 'complaint.resolved',
      unit: cases,
      stated: true,
      source: 'hotline53',
      rows: behind.resolved,
    },
    sumOf('complaint.resolved', 'yes'),
  ),
  share(
    { code: 'complaint.ratedShare', source: 'hotline53', rows: behind.ofAnswered },
    [rated],
    [sumOf('complaint.answered')],
  ),
  share(
    { code: 'complaint.repeatRate', direction: 'lower', source: 'petition22', rows: behind.repeated },
    [sumOf('complaint.repeat')],
    [sumOf(received)],
  ),
  total(
    {
      code: 'complaint.groupPeople',
      unit: 'people',
      direction: 'lower',
      source: 'petition20',
      rows: behind.groupPeople,
    },
    sumOf('complaint.groupPeople'),
  ),
  total(
    {
      code: 'complaint.groupPetitions',
      unit: cases,
      direction: 'lower',
      perResidents: true,
      source: 'petition20',
      rows: behind.group,
    },
    sumOf('complaint.group'),
  ),
  share(
    { code: 'complaint.groupShare', direction: 'lower', source: 'petition20', rows: behind.group },
    [sumOf('complaint.group')],
    [sumOf(received)],
  ),
  quantile({ code: 'complaint.daysP50', source: 'petition34', rows: behind.answered }, 'complaint.days', 0.5),
  quantile({ code: 'complaint.daysP90', source: 'petition34', rows: behind.answered }, 'complaint.days', 0.9),
  share(
    { code: 'complaint.hotlineShare', direction: 'none', source: 'hotline53', rows: behind.ofSource(['hotline12345']) },
    [sumOf(received, 'hotline12345')],
    [sumOf(received)],
  ),
  share(
    { code: 'complaint.beyondShare', direction: 'lower', source: 'petition20', rows: behind.ofLevel(higher) },
    [sumOf('complaint.receivedByLevel', ...higher)],
    [sumOf(received)],
  ),
  beyond('complaint.toCounty', 'county'),
  beyond('complaint.toCity', 'city'),
  beyond('complaint.toProvince', 'province'),
  beyond('complaint.toCapital', 'capital'),
  total(
    { code: 'complaint.duplicates', unit: cases, source: 'hotline53', rows: { state: 'duplicate' } },
    sumOf('complaint.duplicates'),
  ),
  total(
    { code: 'complaint.withdrawn', unit: cases, source: 'petition22', rows: { state: 'withdrawn' } },
    sumOf('complaint.withdrawn'),
  ),
].map((d) => ({ ...d, register: 'complaints' }));
