import { addWorkdays, type WorkCalendar } from './calendar';
import type { Row, Value } from './columns';
import { columnsOf, type RegisterDefinition, type RowProblem } from './register/definition';
import { atMost, inOrder, joined, needed, number, text } from './register/rules';

/** The five grades of 好差评 (GB/T 39734-2020), best first; the last two are 差评. */
export const ratings = [
  'verySatisfied',
  'satisfied',
  'basicallySatisfied',
  'dissatisfied',
  'veryDissatisfied',
] as const;
/** Working days until a bad rating is followed up: the municipal rule that was found (四川某市, 回访率 100%). */
export const FOLLOW_UP_DAYS = 15;
const badRatings = new Set<Value | undefined>(['dissatisfied', 'veryDissatisfied']);
export const isBadRating = (rating: Value | undefined): boolean => badRatings.has(rating);
export const followUpResults = ['corrected', 'explained', 'unfounded', 'unreachable'] as const;
export const serviceKinds = ['matter', 'consultation'] as const;
export const serviceResults = ['completed', 'pending', 'transferred', 'noShow', 'void'] as const;

export const serviceCaseColumns = columnsOf({
  servedOn: { kind: 'date', required: true, listed: true, aliases: ['日期', '办理日期', '取号日期'] },
  ticketNo: { kind: 'code', required: true, listed: true, length: 100, aliases: ['票号', '排队号', '办件编号'] },
  // A visitor sent on to another window is one visit in several legs; leg 0 is the visit.
  leg: { kind: 'integer', required: true, min: 0, max: 99, preset: 0, aliases: ['转办序号'] },
  arrivedAt: { kind: 'dateTime', aliases: ['取号时间', '到达时间'] },
  calledAt: { kind: 'dateTime', aliases: ['叫号时间', '开始时间'] },
  endedAt: { kind: 'dateTime', aliases: ['结束时间', '办结时间'] },
  window: { kind: 'text', listed: true, suggest: true, aliases: ['窗口'] },
  matter: { kind: 'text', listed: true, suggest: true, aliases: ['事项', '业务', '办理事项'] },
  kind: { kind: 'choice', required: true, choices: serviceKinds, preset: 'matter', listed: true, aliases: ['类型'] },
  result: {
    kind: 'choice',
    required: true,
    choices: serviceResults,
    preset: 'completed',
    listed: true,
    aliases: ['结果', '办理结果'],
  },
  finishedOn: { kind: 'date', listed: true, aliases: ['办结日期'] },
  statutoryDays: { kind: 'integer', min: 0, aliases: ['法定时限'] },
  promisedDays: { kind: 'integer', min: 0, aliases: ['承诺时限'] },
  feeYuan: { kind: 'decimal', min: 0, aliases: ['收费'] },
  rating: { kind: 'choice', choices: ratings, listed: true, aliases: ['评价', '满意度'] },
  followedUpOn: { kind: 'date', aliases: ['回访日期', '差评回访日期'] },
  followUpResult: { kind: 'choice', choices: followUpResults, aliases: ['回访结果', '差评整改结果'] },
  followUpNote: { kind: 'longText', aliases: ['回访情况', '差评整改情况'] },
  dueOn: { kind: 'date', derived: true },
  followUpDueOn: { kind: 'date', derived: true },
  waitSeconds: { kind: 'integer', derived: true },
  handleSeconds: { kind: 'integer', derived: true },
});

/** Seconds since midnight; nearly all visits begin and end on one day, and Date.parse costs ten times as much. */
const clock = (moment: string): number =>
  Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19));

/** Seconds between two wall-clock times; null when either is missing or the second comes first (QUIRKS D7). */
export function secondsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  if (from.slice(0, 10) === to.slice(0, 10)) return clock(to) < clock(from) ? null : clock(to) - clock(from);
  const seconds = (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds) : null;
}

export const serviceCases: RegisterDefinition = {
  name: 'service-cases',
  table: 'service_case',
  columns: serviceCaseColumns,
  key: ['servedOn', 'ticketNo', 'leg', 'arrivedAt'],
  dated: 'servedOn',
  monthly: true,
  titled: 'ticketNo',
  check: (row) =>
    joined(
      needed(row, 'finishedOn', text(row, 'result') === 'completed' && number(row, 'promisedDays') !== null),
      inOrder(row, 'servedOn', 'finishedOn'),
      needed(row, 'followUpResult', text(row, 'followedUpOn') !== null),
      needed(row, 'followedUpOn', text(row, 'followUpResult') !== null),
      inOrder(row, 'servedOn', 'followedUpOn'),
    ),
  clock: { start: 'servedOn', inputs: ['servedOn', 'promisedDays'], needs: 'promisedDays' },
  derive(row, calendar) {
    const due = lastDay(calendar, row, number(row, 'promisedDays'));
    const followUp = lastDay(calendar, row, isBadRating(row['rating']) ? FOLLOW_UP_DAYS : null);
    return {
      values: {
        waitSeconds: secondsBetween(text(row, 'arrivedAt'), text(row, 'calledAt')),
        handleSeconds: secondsBetween(text(row, 'calledAt'), text(row, 'endedAt')),
        dueOn: due.day,
        followUpDueOn: followUp.day,
      },
      problems: due.problems.length > 0 ? due.problems : followUp.problems,
    };
  },
};

interface LastDay {
  readonly day: string | null;
  readonly problems: readonly RowProblem[];
}
const noDay: LastDay = { day: null, problems: [] };

/** The n-th working day after the day of service; beyond the calendar none, and a problem. */
function lastDay(calendar: WorkCalendar, row: Row, days: number | null): LastDay {
  if (days === null) return noDay;
  const servedOn = text(row, 'servedOn') ?? '';
  const due = addWorkdays(calendar, servedOn, days);
  if (due.ok) return { day: due.value, problems: [] };
  return { day: null, problems: [{ field: 'servedOn', code: due.error, found: servedOn }] };
}

const count = { kind: 'integer', min: 0 } as const;

/** Counts of one window on one day, for halls without single cases. Blank = not counted, 0 = none. */
export const serviceDayColumns = columnsOf({
  day: { kind: 'date', required: true, listed: true, aliases: ['日期'] },
  window: { kind: 'text', required: true, listed: true, suggest: true, aliases: ['窗口', '窗口名称'] },
  visits: { ...count, listed: true, aliases: ['接待人次', '人次'] },
  matters: { ...count, listed: true, aliases: ['办件数', '办事'] },
  consultations: { ...count, listed: true, aliases: ['咨询数', '咨询'] },
  completed: { ...count, listed: true, aliases: ['办结数', '办结'] },
  onTheSpot: { ...count, aliases: ['即办件数'] },
  noShows: { ...count, aliases: ['过号数'] },
  verySatisfied: { ...count, listed: true, aliases: ['非常满意'] },
  satisfied: { ...count, aliases: ['满意'] },
  basicallySatisfied: { ...count, aliases: ['基本满意'] },
  dissatisfied: { ...count, aliases: ['不满意'] },
  veryDissatisfied: { ...count, aliases: ['非常不满意'] },
});

export const serviceDays: RegisterDefinition = {
  name: 'service-days',
  table: 'service_day',
  columns: serviceDayColumns,
  key: ['day', 'window'],
  dated: 'day',
  monthly: true,
  titled: 'window',
  check: (row) => atMost(row, 'onTheSpot', 'completed'),
  derive: () => ({ values: {}, problems: [] }),
};
