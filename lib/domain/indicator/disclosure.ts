import { channels, legalItems } from '../disclosure-words';
import { FILLED } from '../register/list-filters';
import type { IndicatorDefinition, RowsBehind } from './definition';
import { coverage, fellDue, share, stock, sumOf, total } from './terms';

const normative = ['normative'];
const published = sumOf('disclosure.published');
/** what every unit has to look at: Art 20 and 21; the last is for villages */
const duties = legalItems.filter((item) => item !== 'village');
/** what went out, whatever became of it */
const status = ['published', 'abolished', 'expired'];
const out = { where: { status } } as const;
/** those that say how long they were put up */
const notice: RowsBehind = { where: { noticeFrom: [FILLED], noticeTo: [FILLED], status }, counts: 'whole' };
const made = { docKind: normative, status: ['approved', ...status] };

const channel = (code: string, ...some: string[]) =>
  total(
    { code, source: 'ogi23', rows: { where: { channels: some, status } } },
    sumOf('disclosure.publishedByChannel', ...some),
  );

const timing = (code: string, one: string) =>
  total(
    { code, source: 'ogi26', rows: { where: { timing: [one], status } } },
    sumOf('disclosure.publishedByTiming', one),
  );

const appeared = sumOf('catalogue.duePublished');
const inTime = sumOf('catalogue.dueOnTime');
const fell = fellDue('catalogue.duePublished', 'catalogue.dueOpen');

const behind = { page: 'coverage' } as const;

/** What the catalogue of duties asked for (docs/adr/0013): how much fell due, how much of it appeared, and when. */
const catalogue = [
  total({ code: 'disclosure.catalogueDue', source: 'catalogue', rows: behind }, ...fell),
  share({ code: 'disclosure.catalogueOnTimeRate', source: 'catalogue', rows: behind }, [inTime], fell),
  share({ code: 'disclosure.cataloguePublishedRate', source: 'catalogue', rows: behind }, [appeared], fell),
  total({ code: 'disclosure.catalogueLate', direction: 'lower', source: 'catalogue', rows: behind }, appeared, {
    ...inTime,
    sign: -1,
  }),
  total(
    { code: 'disclosure.catalogueMissing', direction: 'lower', source: 'catalogue', rows: behind },
    { measure: 'catalogue.dueOpen', endedOnly: true },
  ),
  share(
    { code: 'disclosure.windowKeptRate', source: 'window', rows: behind },
    [sumOf('window.kept')],
    fellDue('window.kept', 'window.open'),
  ),
];

/** Proactive disclosure: what was published, when, where, and which normative documents stand. */
export const disclosureIndicators: readonly IndicatorDefinition[] = [
  total({ code: 'disclosure.published', source: 'ogi19', rows: out }, published),
  share(
    { code: 'disclosure.onTimeRate', source: 'ogi26', rows: { dated: 'dueOn', counts: 'whole' } },
    [sumOf('disclosure.dueOnTime')],
    fellDue('disclosure.duePublished', 'disclosure.dueOpen'),
  ),
  total(
    {
      code: 'disclosure.overdue',
      direction: 'lower',
      source: 'ogi26',
      rows: { state: 'overdue', dated: 'dueOn', endedOnly: true },
    },
    { measure: 'disclosure.dueOpen', endedOnly: true },
  ),
  coverage(
    { code: 'disclosure.coverage', source: 'ogi20', rows: { where: { legalItem: duties, status } } },
    sumOf('disclosure.publishedByLegalItem', ...duties),
  ),
  ...catalogue,
  share(
    { code: 'disclosure.basisShare', source: 'ogi20', rows: { ...out, counts: 'whole' } },
    [sumOf('disclosure.publishedByLegalItem', ...legalItems)],
    [published],
  ),
  share(
    { code: 'disclosure.reviewedRate', source: 'ogi17', rows: { ...out, counts: 'whole' } },
    [sumOf('disclosure.reviewed')],
    [published],
  ),
  share(
    { code: 'disclosure.noticeKeptRate', source: 'villageNotice', rows: notice },
    [sumOf('disclosure.noticeKept')],
    [sumOf('disclosure.noticeStated')],
  ),
  timing('disclosure.fixedTiming', 'fixed'),
  timing('disclosure.longTerm', 'longTerm'),
  timing('disclosure.anytime', 'anytime'),
  timing('disclosure.advance', 'advance'),
  channel('disclosure.website', 'website'),
  share(
    { code: 'disclosure.websiteShare', source: 'ogi23', rows: { where: { channels: ['website'], status } } },
    [sumOf('disclosure.publishedByChannel', 'website')],
    [published],
  ),
  channel('disclosure.wechat', 'wechat'),
  channel('disclosure.noticeBoard', 'noticeBoard'),
  channel('disclosure.otherChannels', ...channels.filter((one) => one !== 'noticeBoard')),
  total(
    { code: 'disclosure.normativeMade', source: 'ogi20', rows: { where: made, dated: 'formedOn' } },
    sumOf('disclosure.made', ...normative),
  ),
  total(
    {
      code: 'disclosure.normativeAbolished',
      source: 'ogi20',
      rows: { where: made, dated: 'abolishedOn', everSince: true },
    },
    sumOf('disclosure.abolished', ...normative),
  ),
  total(
    {
      code: 'disclosure.normativeInForce',
      source: 'ogi20',
      rows: { where: made, standing: { until: 'abolishedOn', at: 'through' } },
    },
    ...stock('disclosure.made', 'disclosure.abolished', 'through').map((t) => ({ ...t, slices: normative })),
  ),
].map((d) => ({ ...d, register: 'disclosures' }));
