import { applicantKinds, outcomes } from '../application';
import { complaintLevels, complaintSources } from '../complaint';
import { receiptChannels } from '../deadline/receipt';
import { docKinds } from '../disclosure';
import { channels, legalItems, timings } from '../disclosure-words';
import type { EnterableRegister } from '../measure/entered';
import { ratings } from '../service-hall';

/** One number of a month that an office with a register on paper can count. */
export interface EntryLine {
  /** 'complaint.received', 'complaint.received/letter' */
  readonly id: string;
  readonly measure: string;
  /** null: the whole of a measure whose slices follow */
  readonly slice: string | null;
  /** yuan, with two decimals; a count otherwise */
  readonly amount?: true;
  /** one more cell that holds the same number */
  readonly also?: { readonly measure: string; readonly slice: string };
}

/** Lines that stand together on the form. */
export interface EntryBlock {
  /** words: monthEntry.blocks.<key> */
  readonly key: string;
  readonly lines: readonly EntryLine[];
  /** rarely used: closed on the form until it holds a number */
  readonly rare?: true;
}

/**
 * What must hold between lines, as far as they are given.
 * sum: the parts add up to the whole; blank parts are none, and `needed` parts may not all be blank when the whole is
 * above 0 · all: given together or not at all, a 0 being given · atMost: none of the parts is above the whole; `together`: nor is their sum ·
 * people: so many for each of the whole
 */
export type EntryRule =
  | { readonly kind: 'sum'; readonly whole: string; readonly parts: readonly string[]; readonly needed?: true }
  | { readonly kind: 'all'; readonly parts: readonly string[] }
  | { readonly kind: 'atMost'; readonly whole: string; readonly parts: readonly string[]; readonly together?: true }
  | { readonly kind: 'people'; readonly whole: string; readonly part: string };

export interface EntryForm {
  readonly blocks: readonly EntryBlock[];
  readonly rules: readonly EntryRule[];
}

const line = (measure: string, slice: string | null = ''): EntryLine => ({
  id: slice === null || slice === '' ? measure : `${measure}/${slice}`,
  measure,
  slice,
});
const plain = (...measures: string[]): EntryLine[] => measures.map((measure) => line(measure));
const slices = (measure: string, of: readonly string[]): EntryLine[] => of.map((slice) => line(measure, slice));
const ids = (lines: readonly EntryLine[]): string[] => lines.map(({ id }) => id);

const bySource = slices('complaint.received', complaintSources);
const stages = slices('complaint.stage', ['accepted', 'resolved', 'satisfied']);
const byLevel = slices('complaint.receivedByLevel', complaintLevels);
const resolved = slices('complaint.resolved', ['yes', 'no']);
const rated = slices('complaint.rating', ratings);
const [accepted, resolvedStage, satisfied] = ids(stages);

const complaints: EntryForm = {
  blocks: [
    { key: 'received', lines: [line('complaint.received', null), ...bySource] },
    {
      key: 'course',
      lines: [
        ...stages.slice(0, 1),
        { ...line('complaint.receivedAnswered'), also: { measure: 'complaint.stage', slice: 'answered' } },
        ...stages.slice(1),
      ],
    },
    {
      key: 'special',
      lines: plain(
        'complaint.repeat',
        'complaint.group',
        'complaint.groupPeople',
        'complaint.standing',
        'complaint.duplicates',
        'complaint.withdrawn',
      ),
    },
    { key: 'level', lines: byLevel, rare: true },
    { key: 'answered', lines: [...plain('complaint.answered'), ...resolved, ...rated] },
    {
      key: 'due',
      lines: plain(
        'complaint.dueAnswered',
        'complaint.dueOnTime',
        'complaint.dueOpen',
        'complaint.dueResolvable',
        'complaint.resolvedOnTime',
      ),
    },
    {
      key: 'acceptDue',
      lines: plain('complaint.acceptDueDone', 'complaint.acceptDueOnTime', 'complaint.acceptDueOpen'),
    },
  ],
  rules: [
    { kind: 'sum', whole: 'complaint.received', parts: ids(bySource) },
    {
      kind: 'atMost',
      whole: 'complaint.received',
      parts: [
        'complaint.receivedAnswered',
        'complaint.repeat',
        'complaint.group',
        'complaint.standing',
        accepted ?? '',
      ],
    },
    { kind: 'atMost', whole: accepted ?? '', parts: ['complaint.receivedAnswered'] },
    { kind: 'atMost', whole: 'complaint.receivedAnswered', parts: [resolvedStage ?? ''] },
    { kind: 'atMost', whole: resolvedStage ?? '', parts: [satisfied ?? ''] },
    { kind: 'people', whole: 'complaint.group', part: 'complaint.groupPeople' },
    { kind: 'all', parts: ids(byLevel) },
    { kind: 'atMost', whole: 'complaint.received', parts: ids(byLevel), together: true },
    { kind: 'all', parts: ids(resolved) },
    { kind: 'atMost', whole: 'complaint.answered', parts: ids(resolved), together: true },
    { kind: 'all', parts: ids(rated) },
    { kind: 'atMost', whole: 'complaint.answered', parts: ids(rated), together: true },
    { kind: 'atMost', whole: 'complaint.dueAnswered', parts: ['complaint.dueOnTime', 'complaint.dueResolvable'] },
    { kind: 'atMost', whole: 'complaint.dueResolvable', parts: ['complaint.resolvedOnTime'] },
    { kind: 'atMost', whole: 'complaint.dueOnTime', parts: ['complaint.resolvedOnTime'] },
    { kind: 'atMost', whole: 'complaint.acceptDueDone', parts: ['complaint.acceptDueOnTime'] },
  ],
};

const byKind = slices('application.received', applicantKinds);
const byVia = slices('application.receivedVia', receiptChannels);
const closedBy = (kind: string): EntryLine[] =>
  slices(
    'application.closed',
    outcomes.map((outcome) => `${outcome}|${kind}`),
  );

const applications: EntryForm = {
  blocks: [
    { key: 'received', lines: [line('application.received', null), ...byKind] },
    { key: 'via', lines: byVia, rare: true },
    { key: 'closed', lines: [line('application.closed', null)] },
    ...applicantKinds.map((kind): EntryBlock => ({
      key: `closed.${kind}`,
      lines: closedBy(kind),
      ...(kind === 'natural' ? {} : { rare: true }),
    })),
    {
      key: 'due',
      lines: plain('application.dueAnswered', 'application.dueOnTime', 'application.dueOpen'),
    },
    {
      key: 'fees',
      lines: plain('application.feeYuan', 'application.feeWaivedYuan').map((one) => ({ ...one, amount: true })),
      rare: true,
    },
  ],
  rules: [
    // table 三 of the annual report is by applicant, and by result and applicant
    { kind: 'sum', whole: 'application.received', parts: ids(byKind), needed: true },
    { kind: 'sum', whole: 'application.received', parts: ids(byVia) },
    { kind: 'sum', whole: 'application.closed', parts: ids(applicantKinds.flatMap(closedBy)), needed: true },
    { kind: 'atMost', whole: 'application.dueAnswered', parts: ['application.dueOnTime'] },
  ],
};

const byTiming = slices('disclosure.publishedByTiming', timings);
const byChannel = slices('disclosure.publishedByChannel', channels);
const byBasis = [
  ...slices('disclosure.publishedByLegalItem', legalItems),
  // what was published without naming the article that asks for it
  { id: 'disclosure.publishedByLegalItem/none', measure: 'disclosure.publishedByLegalItem', slice: '' },
];
const made = slices('disclosure.made', docKinds);
const abolished = slices('disclosure.abolished', docKinds);

const disclosures: EntryForm = {
  blocks: [
    {
      key: 'published',
      lines: plain('disclosure.published', 'disclosure.reviewed', 'disclosure.noticeStated', 'disclosure.noticeKept'),
    },
    { key: 'timing', lines: byTiming },
    { key: 'channel', lines: byChannel },
    { key: 'basis', lines: byBasis, rare: true },
    {
      key: 'due',
      lines: plain('disclosure.duePublished', 'disclosure.dueOnTime', 'disclosure.dueOpen'),
    },
    { key: 'made', lines: made, rare: true },
    { key: 'abolished', lines: abolished, rare: true },
  ],
  rules: [
    { kind: 'atMost', whole: 'disclosure.published', parts: ['disclosure.reviewed', 'disclosure.noticeStated'] },
    { kind: 'atMost', whole: 'disclosure.noticeStated', parts: ['disclosure.noticeKept'] },
    { kind: 'sum', whole: 'disclosure.published', parts: ids(byTiming) },
    { kind: 'sum', whole: 'disclosure.published', parts: ids(byBasis) },
    { kind: 'all', parts: ids(byChannel) },
    // One item through several channels counts once in each.
    { kind: 'atMost', whole: 'disclosure.published', parts: ids(byChannel) },
    { kind: 'atMost', whole: 'disclosure.duePublished', parts: ['disclosure.dueOnTime'] },
    { kind: 'all', parts: ids(made) },
    { kind: 'all', parts: ids(abolished) },
  ],
};

export const entryForms: Readonly<Record<EnterableRegister, EntryForm>> = { complaints, applications, disclosures };

export const linesOf = (register: EnterableRegister): readonly EntryLine[] =>
  entryForms[register].blocks.flatMap(({ lines }) => lines);

/**
 * Measures by a day that may lie long before the row's own: a document formed in December is published, and recorded, in
 * January. A row of another month that touches only these does not replace what was entered for December (docs/adr/0024).
 */
export const trailing: readonly string[] = ['disclosure.made', 'disclosure.abolished'];
