import type { IndicatorDefinition } from './definition';
import { fellDue, quantile, share, sumOf, total } from './terms';

const good = sumOf('hall.rating', 'verySatisfied', 'satisfied', 'basicallySatisfied');
const poor = sumOf('hall.rating', 'dissatisfied', 'veryDissatisfied');

/** A wait of at most so many minutes is short. */
const SHORT_WAIT = 15;
/** Slices hold whole minutes: '14' is 14 to under 15. */
const minutesTo = (end: number): string[] => Array.from({ length: end }, (_, minute) => String(minute));

/** The service hall, from single cases and daily counts together; waiting and handling times from cases alone. */
export const hallIndicators: readonly IndicatorDefinition[] = [
  total(
    { code: 'hall.visits', unit: 'visits', perResidents: true, stated: true, source: 'hallPractice' },
    sumOf('hall.visits'),
  ),
  total({ code: 'hall.matters', perResidents: true, stated: true, source: 'hallPractice' }, sumOf('hall.matters')),
  total(
    { code: 'hall.consultations', stated: true, source: 'hallPractice', rows: { where: { kind: ['consultation'] } } },
    sumOf('hall.consultations'),
  ),
  share(
    { code: 'hall.consultationShare', direction: 'none', source: 'hallPractice' },
    [sumOf('hall.consultations')],
    [sumOf('hall.consultations'), sumOf('hall.matters')],
  ),
  total({ code: 'hall.completed', stated: true, source: 'hallPractice' }, sumOf('hall.completed')),
  share(
    { code: 'hall.completionRate', source: 'hallPractice' },
    [sumOf('hall.completed')],
    [sumOf('hall.completedBase')],
  ),
  share(
    { code: 'hall.onTheSpotRate', source: 'hallPromise' },
    [sumOf('hall.onTheSpot')],
    [sumOf('hall.onTheSpotBase')],
  ),
  share(
    { code: 'hall.withinPromiseRate', source: 'hallPromise' },
    [sumOf('hall.promiseKept')],
    fellDue('hall.promiseDue', 'hall.promiseOpen'),
  ),
  total(
    {
      code: 'hall.promiseOverdue',
      direction: 'lower',
      source: 'hallPromise',
      rows: { state: 'overdue', dated: 'dueOn' },
    },
    { measure: 'hall.promiseOpen', endedOnly: true },
  ),
  share(
    { code: 'hall.compression', amounts: true, source: 'compression' },
    [sumOf('hall.statutoryDays'), { measure: 'hall.promisedDays', sign: -1 }],
    [sumOf('hall.statutoryDays')],
  ),
  share(
    { code: 'hall.satisfaction', beside: 'hall.ratedShare', source: 'ratingStandard' },
    [good],
    [sumOf('hall.rating')],
  ),
  share(
    {
      code: 'hall.verySatisfiedShare',
      beside: 'hall.ratedShare',
      source: 'ratingStandard',
      rows: { where: { rating: ['verySatisfied'] } },
    },
    [sumOf('hall.rating', 'verySatisfied')],
    [sumOf('hall.rating')],
  ),
  share({ code: 'hall.ratedShare', source: 'ratingStandard' }, [sumOf('hall.rating')], [sumOf('hall.ratingBase')]),
  total(
    {
      code: 'hall.poorRatings',
      direction: 'lower',
      stated: true,
      source: 'ratingStandard',
      rows: { where: { rating: ['dissatisfied', 'veryDissatisfied'] } },
    },
    poor,
  ),
  share(
    { code: 'hall.followedUpRate', source: 'ratingFollowUp', rows: { dated: 'followUpDueOn' } },
    [sumOf('hall.badRatedDueOnTime')],
    fellDue('hall.badRatedDueDone', 'hall.badRatedDueOpen'),
  ),
  total(
    { code: 'hall.followUpOpen', direction: 'lower', source: 'ratingFollowUp', rows: { dated: 'followUpDueOn' } },
    { measure: 'hall.badRatedDueOpen', endedOnly: true },
  ),
  quantile({ code: 'hall.waitP50', unit: 'minutes', source: 'hallPractice' }, 'hall.wait', 0.5),
  quantile({ code: 'hall.waitP90', unit: 'minutes', source: 'hallPractice' }, 'hall.wait', 0.9),
  share(
    { code: 'hall.shortWaitShare', source: 'hallPractice' },
    [sumOf('hall.wait', ...minutesTo(SHORT_WAIT))],
    [sumOf('hall.wait')],
  ),
  quantile({ code: 'hall.handleP50', unit: 'minutes', source: 'hallPractice' }, 'hall.handle', 0.5),
  quantile({ code: 'hall.handleP90', unit: 'minutes', source: 'hallPractice' }, 'hall.handle', 0.9),
  total(
    {
      code: 'hall.noShows',
      unit: 'visits',
      direction: 'lower',
      stated: true,
      source: 'hallPractice',
      rows: { state: 'noShow' },
    },
    sumOf('hall.noShows'),
  ),
  share(
    { code: 'hall.noShowRate', direction: 'lower', source: 'hallPractice' },
    [sumOf('hall.noShows')],
    [sumOf('hall.noShowBase')],
  ),
  share({ code: 'hall.feeFreeShare', source: 'hallPractice' }, [sumOf('hall.feeFree')], [sumOf('hall.feeStated')]),
  total(
    { code: 'hall.feeYuan', unit: 'yuan', decimals: 2, stated: true, source: 'hallPractice' },
    sumOf('hall.feeYuan'),
  ),
].map((d) => ({ ...d, register: 'service-cases', reportedBy: ['service-cases', 'service-days'] }));
