import { applicantKinds, outcomes } from '../application';
import type { IndicatorDefinition } from './definition';
import { fellDue, quantile, share, stock, sumOf, total } from './terms';

const received = 'application.received';
const closed = 'application.closed';

/** Cells of closed applications are sliced by 'outcome|applicantKind'. */
const closedAs = (test: (outcome: string) => boolean): string[] =>
  outcomes.filter(test).flatMap((outcome) => applicantKinds.map((kind) => `${outcome}|${kind}`));

const given = closedAs((o) => o === 'disclosed' || o === 'partial');
const withheld = closedAs((o) => o.startsWith('deny') || o.startsWith('unable'));

const applications: readonly IndicatorDefinition[] = [
  total({ code: 'application.received', unit: 'cases', source: 'ogi50' }, sumOf(received)),
  total({ code: 'application.carriedIn', unit: 'cases', source: 'ogi50' }, ...stock(received, closed, 'before')),
  total({ code: 'application.closed', unit: 'cases', source: 'ogi50' }, sumOf(closed)),
  total({ code: 'application.pending', unit: 'cases', source: 'ogi50' }, ...stock(received, closed, 'through')),
  share(
    { code: 'application.onTimeRate', source: 'ogi33' },
    [sumOf('application.dueOnTime')],
    fellDue('application.dueAnswered', 'application.dueOpen'),
  ),
  quantile({ code: 'application.workdaysP50', unit: 'workdays', source: 'ogi33' }, 'application.workdays', 0.5),
  quantile({ code: 'application.workdaysP90', unit: 'workdays', source: 'ogi33' }, 'application.workdays', 0.9),
  share(
    { code: 'application.disclosedShare', direction: 'none', source: 'ogi36' },
    [sumOf(closed, ...given)],
    [sumOf(closed)],
  ),
  total({ code: 'application.notProvided', unit: 'cases', source: 'ogi14' }, sumOf(closed, ...withheld)),
].map((d) => ({ ...d, register: 'applications' }));

const results = ['upheld', 'corrected', 'otherResult'].map((r) => `reconsideration|${r}`);

const remedies: readonly IndicatorDefinition[] = [
  total({ code: 'remedy.filed', unit: 'cases', source: 'ogi51' }, sumOf('remedy.filed')),
  share(
    { code: 'remedy.correctedRate', direction: 'lower', source: 'ogi51' },
    [sumOf('remedy.closed', 'reconsideration|corrected')],
    [sumOf('remedy.closed', ...results)],
  ),
].map((d) => ({ ...d, register: 'remedies' }));

/** Disclosure on application, with reconsideration and litigation over it. */
export const applicationIndicators: readonly IndicatorDefinition[] = [...applications, ...remedies];
