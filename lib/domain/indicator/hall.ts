import { BLANK, FILLED } from '../register/list-filters';
import type { IndicatorDefinition, RowsBehind } from './definition';
import { fellDue, quantile, share, sumOf, total } from './terms';

const good = sumOf('hall.rating', 'verySatisfied', 'satisfied', 'basicallySatisfied');
const poor = sumOf('hall.rating', 'dissatisfied', 'veryDissatisfied');

/** A wait of at most so many minutes is short. */
const SHORT_WAIT = 15;
/** Slices hold whole minutes: '14' is 14 to under 15. */
const minutesTo = (end: number): string[] => Array.from({ length: end }, (_, minute) => String(minute));

/** A leg that was handed on counts where it ended; void counts nowhere; a no-show only as visit and no-show. */
const served = ['completed', 'pending'];
const [matter, first] = [{ kind: ['matter'] }, { leg: ['0..0'] }];
const visits: RowsBehind = { where: { ...first, result: ['completed', 'pending', 'transferred', 'noShow'] } };
const missed: RowsBehind = { where: { ...first, result: ['noShow'] } };
const consulted: RowsBehind = { where: { kind: ['consultation'], result: served } };
const handled: RowsBehind = { where: { ...matter, result: served }, counts: 'whole' };
const completed: RowsBehind = { where: { ...matter, result: ['completed'] }, counts: 'whole' };
const rated: RowsBehind = { where: { rating: [FILLED], result: served }, counts: 'whole' };
const bad = { rating: ['dissatisfied', 'veryDissatisfied'], result: served };
const measured = (field: string): RowsBehind => ({
  where: { [field]: [FILLED], result: served },
  counts: 'whole',
  sort: `-${field}`,
});

/** The service hall, from single cases and daily counts together; waiting and handling times from cases alone. */
export const hallIndicators: readonly IndicatorDefinition[] = [
  total(
    { code: 'hall.visits', unit: 'visits', perResidents: true, stated: true, source: 'hallPractice', rows: visits },
    sumOf('hall.visits'),
  ),
  total(
    { code: 'hall.matters', perResidents: true, stated: true, source: 'hallPractice', rows: handled },
    sumOf('hall.matters'),
  ),
  total(
    { code: 'hall.consultations', stated: true, source: 'hallPractice', rows: consulted },
    sumOf('hall.consultations'),
  ),
  share(
    { code: 'hall.consultationShare', direction: 'none', source: 'hallPractice', rows: consulted },
    [sumOf('hall.consultations')],
    [sumOf('hall.consultations'), sumOf('hall.matters')],
  ),
  total({ code: 'hall.completed', stated: true, source: 'hallPractice', rows: completed }, sumOf('hall.completed')),
  share(
    { code: 'hall.completionRate', source: 'hallPractice', rows: handled },
    [sumOf('hall.completed')],
    [sumOf('hall.completedBase')],
  ),
  share(
    { code: 'hall.onTheSpotRate', source: 'hallPromise', rows: completed },
    [sumOf('hall.onTheSpot')],
    [sumOf('hall.onTheSpotBase')],
  ),
  share(
    {
      code: 'hall.withinPromiseRate',
      source: 'hallPromise',
      rows: { where: { result: served }, dated: 'dueOn', counts: 'whole' },
    },
    [sumOf('hall.promiseKept')],
    fellDue('hall.promiseDue', 'hall.promiseOpen'),
  ),
  total(
    {
      code: 'hall.promiseOverdue',
      direction: 'lower',
      source: 'hallPromise',
      rows: { state: 'overdue', dated: 'dueOn', endedOnly: true },
    },
    { measure: 'hall.promiseOpen', endedOnly: true },
  ),
  share(
    {
      code: 'hall.compression',
      amounts: true,
      source: 'compression',
      rows: { where: { ...matter, result: ['completed'], statutoryDays: [FILLED], promisedDays: [FILLED] } },
    },
    [sumOf('hall.statutoryDays'), { measure: 'hall.promisedDays', sign: -1 }],
    [sumOf('hall.statutoryDays')],
  ),
  share(
    { code: 'hall.satisfaction', beside: 'hall.ratedShare', source: 'ratingStandard', rows: rated },
    [good],
    [sumOf('hall.rating')],
  ),
  share(
    {
      code: 'hall.verySatisfiedShare',
      beside: 'hall.ratedShare',
      source: 'ratingStandard',
      rows: { where: { rating: ['verySatisfied'], result: served } },
    },
    [sumOf('hall.rating', 'verySatisfied')],
    [sumOf('hall.rating')],
  ),
  share(
    { code: 'hall.ratedShare', source: 'ratingStandard', rows: { where: { result: served }, counts: 'whole' } },
    [sumOf('hall.rating')],
    [sumOf('hall.ratingBase')],
  ),
  total(
    {
      code: 'hall.poorRatings',
      direction: 'lower',
      stated: true,
      source: 'ratingStandard',
      rows: { where: bad },
    },
    poor,
  ),
  share(
    {
      code: 'hall.followedUpRate',
      source: 'ratingFollowUp',
      rows: { where: bad, dated: 'followUpDueOn', counts: 'whole' },
    },
    [sumOf('hall.badRatedDueOnTime')],
    fellDue('hall.badRatedDueDone', 'hall.badRatedDueOpen'),
  ),
  total(
    {
      code: 'hall.followUpOpen',
      direction: 'lower',
      source: 'ratingFollowUp',
      rows: { where: { ...bad, followedUpOn: [BLANK] }, dated: 'followUpDueOn', endedOnly: true },
    },
    { measure: 'hall.badRatedDueOpen', endedOnly: true },
  ),
  quantile(
    { code: 'hall.waitP50', unit: 'minutes', source: 'hallPractice', rows: measured('waitSeconds') },
    'hall.wait',
    0.5,
  ),
  quantile(
    { code: 'hall.waitP90', unit: 'minutes', source: 'hallPractice', rows: measured('waitSeconds') },
    'hall.wait',
    0.9,
  ),
  share(
    { code: 'hall.shortWaitShare', source: 'hallPractice', rows: measured('waitSeconds') },
    [sumOf('hall.wait', ...minutesTo(SHORT_WAIT))],
    [sumOf('hall.wait')],
  ),
  quantile(
    { code: 'hall.handleP50', unit: 'minutes', source: 'hallPractice', rows: measured('handleSeconds') },
    'hall.handle',
    0.5,
  ),
  quantile(
    { code: 'hall.handleP90', unit: 'minutes', source: 'hallPractice', rows: measured('handleSeconds') },
    'hall.handle',
    0.9,
  ),
  total(
    {
      code: 'hall.noShows',
      unit: 'visits',
      direction: 'lower',
      stated: true,
      source: 'hallPractice',
      rows: missed,
    },
    sumOf('hall.noShows'),
  ),
  share(
    { code: 'hall.noShowRate', direction: 'lower', source: 'hallPractice', rows: missed },
    [sumOf('hall.noShows')],
    [sumOf('hall.noShowBase')],
  ),
  share(
    {
      code: 'hall.feeFreeShare',
      source: 'hallPractice',
      rows: { ...completed, where: { ...completed.where, feeYuan: [FILLED] } },
    },
    [sumOf('hall.feeFree')],
    [sumOf('hall.feeStated')],
  ),
  total(
    {
      code: 'hall.feeYuan',
      unit: 'yuan',
      decimals: 2,
      stated: true,
      source: 'hallPractice',
      rows: { where: { result: served, feeYuan: [FILLED] }, adds: 'feeYuan' },
    },
    sumOf('hall.feeYuan'),
  ),
].map((d) => ({ ...d, register: 'service-cases', reportedBy: ['service-cases', 'service-days'] }));
