import type { IndicatorDefinition } from './definition';
import { fellDue, share, stock, sumOf, total } from './terms';

const normative = ['normative'];

/** Proactive disclosure: what was published, when, where, and which normative documents stand. */
export const disclosureIndicators: readonly IndicatorDefinition[] = [
  total({ code: 'disclosure.published', source: 'ogi19' }, sumOf('disclosure.published')),
  share(
    { code: 'disclosure.onTimeRate', source: 'ogi26' },
    [sumOf('disclosure.dueOnTime')],
    fellDue('disclosure.duePublished', 'disclosure.dueOpen'),
  ),
  total({ code: 'disclosure.website', source: 'ogi23' }, sumOf('disclosure.publishedByChannel', 'website')),
  share(
    { code: 'disclosure.websiteShare', source: 'ogi23' },
    [sumOf('disclosure.publishedByChannel', 'website')],
    [sumOf('disclosure.published')],
  ),
  total({ code: 'disclosure.normativeMade', source: 'ogi20' }, sumOf('disclosure.made', ...normative)),
  total(
    { code: 'disclosure.normativeInForce', source: 'ogi20' },
    ...stock('disclosure.made', 'disclosure.abolished', 'through').map((t) => ({ ...t, slices: normative })),
  ),
].map((d) => ({ ...d, register: 'disclosures' }));
