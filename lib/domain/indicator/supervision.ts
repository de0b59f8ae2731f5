import { FILLED } from '../register/list-filters';
import type { IndicatorDefinition } from './definition';
import { fellDue, share, sumOf, total } from './terms';

const found = sumOf('inspection.found');
const finding = { where: { result: ['finding'] } } as const;

/** Rounds of inspection: what was looked at, what was found, whether it was put right in time. */
export const supervisionIndicators: readonly IndicatorDefinition[] = [
  total({ code: 'inspection.visits', unit: 'times', source: 'ogi46' }, sumOf('inspection.visits')),
  total({ code: 'inspection.checked', source: 'ogi46' }, sumOf('inspection.checked')),
  total({ code: 'inspection.found', direction: 'lower', source: 'ogi46', rows: finding }, found),
  share(
    { code: 'inspection.foundRate', direction: 'lower', source: 'ogi46', rows: finding },
    [found],
    [sumOf('inspection.checked')],
  ),
  share(
    { code: 'inspection.putRightOnTimeRate', source: 'ogi47', rows: { ...finding, dated: 'dueOn', counts: 'whole' } },
    [sumOf('inspection.dueOnTime')],
    fellDue('inspection.dueDone', 'inspection.dueOpen'),
  ),
  total(
    {
      code: 'inspection.overdue',
      direction: 'lower',
      source: 'ogi47',
      rows: { state: 'overdue', dated: 'dueOn', endedOnly: true },
    },
    { measure: 'inspection.dueOpen', endedOnly: true },
  ),
  share(
    {
      code: 'inspection.pointsRate',
      amounts: true,
      source: 'ogi46',
      rows: { where: { points: [FILLED], fullPoints: [FILLED] }, adds: 'points' },
    },
    [sumOf('inspection.points')],
    [sumOf('inspection.fullPoints')],
  ),
  total(
    { code: 'inspection.notices', unit: 'times', source: 'ogi47', rows: { where: { notice: [FILLED] } } },
    sumOf('inspection.notices'),
  ),
].map((d) => ({ ...d, register: 'inspections' }));
