import { cataloguedItems } from '../lib/data/disclosure-coverage';
import { evaluateSeries, evaluateUnit, readCells } from '../lib/data/indicators';
import { overdueCases } from '../lib/data/overdue';
import { readMonths } from '../lib/data/reporting/month-facts';
import { targetsOf } from '../lib/data/reporting/targets';
import { asOf, COUNTY as unitId, everything, lastYear, period } from './county';

export const seriesCodes = ['hall.visits', 'hall.satisfaction', 'hall.waitP50', 'complaint.onTimeRate'];

/** Everything that the dashboard of a county reads, at once as the page does. */
export const readDashboard = (): Promise<unknown> =>
  Promise.all([
    evaluateUnit(everything, { unitId, period, asOf }),
    evaluateUnit(everything, { unitId, period: lastYear, asOf }),
    evaluateSeries(everything, { unitId, from: lastYear.from, to: period.to, asOf, codes: seriesCodes }),
    overdueCases(everything, { unitId, today: '2025-12-31' }),
    readCells(everything, {
      unitId,
      period,
      measures: ['hall.arrivedByHour', 'complaint.received', 'complaint.stage'],
    }),
    readMonths({ path: '/1/', period }),
    cataloguedItems(everything, { unitId, period, today: '2025-12-31' }),
    targetsOf(everything, { unitId, year: 2025 }),
  ]);
