import type { IndicatorDefinition } from './definition';
import { fellDue, quantile, share, stock, sumOf, total } from './terms';

const received = 'complaint.received';
const cases = 'cases';
const good = sumOf('complaint.rating', 'verySatisfied', 'satisfied', 'basicallySatisfied');
const rated = sumOf('complaint.rating');

const beyond = (code: string, level: string): ReturnType<typeof total> =>
  total({ code, unit: cases, direction: 'lower', source: 'petition20' }, sumOf('complaint.receivedByLevel', level));

/** Complaints and petitions without duplicates and withdrawn cases, which are counted apart. */
export const complaintIndicators: readonly IndicatorDefinition[] = [
  total({ code: 'complaint.received', unit: cases, source: 'petition22' }, sumOf(received)),
  total({ code: 'complaint.answered', unit: cases, source: 'petition34' }, sumOf('complaint.answered')),
  total(
    { code: 'complaint.open', unit: cases, direction: 'lower', source: 'petition34' },
    ...stock(received, 'complaint.answered', 'through'),
  ),
  share(
    { code: 'complaint.onTimeRate', source: 'petition34' },
    [sumOf('complaint.dueOnTime')],
    fellDue('complaint.dueAnswered', 'complaint.dueOpen'),
  ),
  share(
    { code: 'complaint.answeredRate', source: 'hotline53' },
    [sumOf('complaint.receivedAnswered')],
    [sumOf(received)],
  ),
  share(
    { code: 'complaint.resolvedRate', stated: true, source: 'hotline53' },
    [sumOf('complaint.resolved', 'yes')],
    [sumOf('complaint.answered')],
  ),
  share({ code: 'complaint.satisfaction', source: 'hotline53' }, [good], [rated]),
  share({ code: 'complaint.ratedShare', source: 'hotline53' }, [rated], [sumOf('complaint.answered')]),
  share(
    { code: 'complaint.repeatRate', direction: 'lower', source: 'petition22' },
    [sumOf('complaint.repeat')],
    [sumOf(received)],
  ),
  total(
    { code: 'complaint.groupPetitions', unit: cases, direction: 'lower', source: 'petition20' },
    sumOf('complaint.group'),
  ),
  quantile({ code: 'complaint.daysP50', source: 'petition34' }, 'complaint.days', 0.5),
  quantile({ code: 'complaint.daysP90', source: 'petition34' }, 'complaint.days', 0.9),
  share(
    { code: 'complaint.hotlineShare', direction: 'none', source: 'hotline53' },
    [sumOf(received, 'hotline12345')],
    [sumOf(received)],
  ),
  beyond('complaint.toCounty', 'county'),
  beyond('complaint.toCity', 'city'),
  beyond('complaint.toProvince', 'province'),
  beyond('complaint.toCapital', 'capital'),
  total({ code: 'complaint.duplicates', unit: cases, source: 'hotline53' }, sumOf('complaint.duplicates')),
  total({ code: 'complaint.withdrawn', unit: cases, source: 'petition22' }, sumOf('complaint.withdrawn')),
].map((d) => ({ ...d, register: 'complaints' }));
