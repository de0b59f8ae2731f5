import type { DashboardData } from '@/components/dashboard/data';

/** What the wall shows of what the dashboard knows. */
export type ScreenData = Pick<
  DashboardData,
  | 'period'
  | 'trend'
  | 'now'
  | 'before'
  | 'series'
  | 'cells'
  | 'correctedCells'
  | 'waiting'
  | 'openCells'
  | 'missingItems'
>;
