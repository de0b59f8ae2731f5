import { cataloguedItems } from '../lib/data/disclosure-coverage';
import { askUnit } from '../lib/data/indicators';
import { overdueCases } from '../lib/data/overdue';
import { seriesOf, totalsIn, valuesOf } from '../lib/data/questions';
import { readMonths } from '../lib/data/reporting/month-facts';
import { targetsOf } from '../lib/data/reporting/targets';
import { asOf, COUNTY as unitId, everything, lastYear, period } from './county';

export const seriesCodes = ['hall.visits', 'hall.satisfaction', 'hall.waitP50', 'complaint.onTimeRate'];

/** Everything that the dashboard of a county reads, at once as the page does. */
export const readDashboard = (): Promise<unknown> =>
  Promise.all([
    askUnit(everything, unitId, [
      valuesOf({ period, asOf }),
      valuesOf({ period: lastYear, asOf }),
      seriesOf({ period: { from: lastYear.from, to: period.to }, asOf, codes: seriesCodes }),
      totalsIn({ period, measures: ['hall.arrivedByHour', 'complaint.received', 'complaint.stage'] }),
    ]),
    overdueCases(everything, { unitId, today: '2025-12-31' }),
    readMonths({ path: '/1/', period }),
    cataloguedItems(everything, { unitId, period, today: '2025-12-31' }),
    targetsOf(everything, { unitId, year: 2025 }),
  ]);
