import { measureByCode } from '../measure/catalogue';

/** The numbers of a month that are looked at: what a cell is about, not everything that can be counted in it. */
export const checkedMeasures: readonly string[] = [
  'disclosure.published',
  'application.received',
  'act.licences',
  'act.penalties',
  'act.coercions',
  'act.feesYuan',
  'hall.visits',
  'hall.matters',
  'hall.completed',
  'complaint.received',
  'complaint.answered',
].filter((code) => measureByCode.has(code));
