import { applicantKinds, outcomes } from '../application';
import { remedyResults } from '../remedy';
import { FILLED } from '../register/list-filters';
import type { IndicatorDefinition, RowsBehind } from './definition';
import { fellDue, quantile, share, stock, sumOf, total } from './terms';

const received = 'application.received';
const closed = 'application.closed';
const answered: RowsBehind = { dated: 'answeredOn' };
const waiting = (at: 'before' | 'through'): RowsBehind => ({
  standing: { until: 'answeredOn', at },
  sort: 'receivedOn',
});

/** Cells of closed applications are sliced by 'outcome|applicantKind'. */
const closedAs = (test: (outcome: string) => boolean): string[] =>
  outcomes.filter(test).flatMap((outcome) => applicantKinds.map((kind) => `${outcome}|${kind}`));

const given: readonly string[] = ['disclosed', 'partial'];
const withheld: readonly string[] = outcomes.filter((o) => o.startsWith('deny') || o.startsWith('unable'));

/** Share of the closed with one of the results of table 三. */
const resultShare = (code: string, prefix: string, source: string) =>
  share(
    {
      code,
      direction: 'none',
      source,
      rows: { ...answered, where: { outcome: outcomes.filter((o) => o.startsWith(prefix)) } },
    },
    [sumOf(closed, ...closedAs((o) => o.startsWith(prefix)))],
    [sumOf(closed)],
  );

const applications: readonly IndicatorDefinition[] = [
  total({ code: 'application.received', unit: 'cases', perResidents: true, source: 'ogi50' }, sumOf(received)),
  total(
    { code: 'application.carriedIn', unit: 'cases', source: 'ogi50', rows: waiting('before') },
    ...stock(received, closed, 'before'),
  ),
  total({ code: 'application.closed', unit: 'cases', source: 'ogi50', rows: answered }, sumOf(closed)),
  total(
    { code: 'application.pending', unit: 'cases', source: 'ogi50', rows: waiting('through') },
    ...stock(received, closed, 'through'),
  ),
  share(
    { code: 'application.onTimeRate', source: 'ogi33', rows: { dated: 'dueOn', counts: 'whole' } },
    [sumOf('application.dueOnTime')],
    fellDue('application.dueAnswered', 'application.dueOpen'),
  ),
  total(
    {
      code: 'application.overdue',
      unit: 'cases',
      direction: 'lower',
      source: 'ogi33',
      rows: { state: 'overdue', dated: 'dueOn', endedOnly: true },
    },
    { measure: 'application.dueOpen', endedOnly: true },
  ),
  quantile(
    { code: 'application.workdaysP50', unit: 'workdays', source: 'ogi33', rows: answered },
    'application.workdays',
    0.5,
  ),
  quantile(
    { code: 'application.workdaysP90', unit: 'workdays', source: 'ogi33', rows: answered },
    'application.workdays',
    0.9,
  ),
  share(
    {
      code: 'application.disclosedShare',
      direction: 'none',
      source: 'ogi36',
      rows: { ...answered, where: { outcome: given } },
    },
    [sumOf(closed, ...closedAs((o) => given.includes(o)))],
    [sumOf(closed)],
  ),
  total(
    {
      code: 'application.notProvided',
      unit: 'cases',
      source: 'ogi14',
      rows: { ...answered, where: { outcome: withheld } },
    },
    sumOf(closed, ...closedAs((o) => withheld.includes(o))),
  ),
  resultShare('application.withheldShare', 'deny', 'ogi14'),
  resultShare('application.unableShare', 'unable', 'ogi36'),
  resultShare('application.unprocessedShare', 'noproc', 'ogi36'),
  resultShare('application.otherShare', 'other', 'ogi36'),
  share(
    {
      code: 'application.naturalShare',
      direction: 'none',
      source: 'ogi50',
      rows: { where: { applicantKind: ['natural'] } },
    },
    [sumOf(received, 'natural')],
    [sumOf(received)],
  ),
  share(
    { code: 'application.onlineShare', direction: 'none', source: 'ogi50', rows: { where: { receivedVia: ['web'] } } },
    [sumOf('application.receivedVia', 'web')],
    [sumOf('application.receivedVia')],
  ),
  total(
    {
      code: 'application.feeYuan',
      unit: 'yuan',
      decimals: 2,
      stated: true,
      source: 'fee109',
      rows: { ...answered, where: { feeYuan: [FILLED] }, adds: 'feeYuan' },
    },
    sumOf('application.feeYuan'),
  ),
].map((d) => ({ ...d, register: 'applications' }));

const litigation = ['litigationDirect', 'litigationAfterReview'];
const concluded = (kinds: readonly string[], results: readonly string[]): string[] =>
  kinds.flatMap((kind) => results.map((result) => `${kind}|${result}`));
const reviews = ['reconsideration'];
const lost = (kinds: readonly string[]): RowsBehind => ({
  where: { kind: kinds, result: ['corrected'] },
  dated: 'closedOn',
});

const remedies: readonly IndicatorDefinition[] = [
  total({ code: 'remedy.filed', unit: 'cases', source: 'ogi51' }, sumOf('remedy.filed')),
  share(
    { code: 'remedy.correctedRate', direction: 'lower', source: 'ogi51', rows: lost(reviews) },
    [sumOf('remedy.closed', ...concluded(reviews, ['corrected']))],
    [sumOf('remedy.closed', ...concluded(reviews, remedyResults))],
  ),
  total(
    { code: 'remedy.litigation', unit: 'cases', source: 'ogi51', rows: { where: { kind: litigation } } },
    sumOf('remedy.filed', ...litigation),
  ),
  share(
    { code: 'remedy.lostRate', direction: 'lower', source: 'ogi51', rows: lost(litigation) },
    [sumOf('remedy.closed', ...concluded(litigation, ['corrected']))],
    [sumOf('remedy.closed', ...concluded(litigation, remedyResults))],
  ),
  total(
    {
      code: 'remedy.corrected',
      unit: 'cases',
      direction: 'lower',
      source: 'ogi51',
      rows: lost([...reviews, ...litigation]),
    },
    sumOf('remedy.closed', ...concluded([...reviews, ...litigation], ['corrected'])),
  ),
  total(
    {
      code: 'remedy.pending',
      unit: 'cases',
      source: 'ogi51',
      rows: { standing: { until: 'closedOn', at: 'through' }, sort: 'filedOn' },
    },
    ...stock('remedy.filed', 'remedy.closed', 'through'),
  ),
].map((d) => ({ ...d, register: 'remedies' }));

const act = (field: string, unit: 'cases' | 'yuan', source: string) =>
  total(
    {
      code: `act.${field}`,
      unit,
      decimals: unit === 'yuan' ? 2 : 0,
      stated: true,
      source,
      rows: { where: { [field]: [FILLED] }, adds: field },
    },
    sumOf(`act.${field}`),
  );

/** The monthly statement of table 二. */
const acts: readonly IndicatorDefinition[] = [
  act('licences', 'cases', 'ogi20five'),
  act('penalties', 'cases', 'ogi20six'),
  act('coercions', 'cases', 'ogi20six'),
  act('feesYuan', 'yuan', 'ogi20eight'),
].map((d) => ({ ...d, register: 'administrative-acts' }));

/** Disclosure on application, with reconsideration and litigation over it. */
export const applicationIndicators: readonly IndicatorDefinition[] = [...applications, ...remedies];
export const actIndicators: readonly IndicatorDefinition[] = acts;
