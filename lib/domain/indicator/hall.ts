import type { IndicatorDefinition } from './definition';
import { fellDue, quantile, share, sumOf, total } from './terms';

const good = sumOf('hall.rating', 'verySatisfied', 'satisfied', 'basicallySatisfied');
const poor = sumOf('hall.rating', 'dissatisfied', 'veryDissatisfied');

/** The service hall, from single cases and daily counts together; waiting and handling times from cases alone. */
export const hallIndicators: readonly IndicatorDefinition[] = [
  total({ code: 'hall.visits', unit: 'visits', stated: true, source: 'hallPractice' }, sumOf('hall.visits')),
  total({ code: 'hall.matters', stated: true, source: 'hallPractice' }, sumOf('hall.matters')),
  total({ code: 'hall.consultations', stated: true, source: 'hallPractice' }, sumOf('hall.consultations')),
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
  share({ code: 'hall.satisfaction', source: 'ratingStandard' }, [good], [sumOf('hall.rating')]),
  share({ code: 'hall.ratedShare', source: 'ratingStandard' }, [sumOf('hall.rating')], [sumOf('hall.ratingBase')]),
  total({ code: 'hall.poorRatings', direction: 'lower', stated: true, source: 'ratingStandard' }, poor),
  quantile({ code: 'hall.waitP50', unit: 'minutes', source: 'hallPractice' }, 'hall.wait', 0.5),
  quantile({ code: 'hall.waitP90', unit: 'minutes', source: 'hallPractice' }, 'hall.wait', 0.9),
  quantile({ code: 'hall.handleP50', unit: 'minutes', source: 'hallPractice' }, 'hall.handle', 0.5),
  share(
    { code: 'hall.noShowRate', direction: 'lower', source: 'hallPractice' },
    [sumOf('hall.noShows')],
    [sumOf('hall.noShowBase')],
  ),
  share({ code: 'hall.feeFreeShare', source: 'hallPractice' }, [sumOf('hall.feeFree')], [sumOf('hall.feeStated')]),
].map((d) => ({ ...d, register: 'service-cases', reportedBy: ['service-cases', 'service-days'] }));
