import { NOTICE_DAYS } from '@/lib/domain/measure/catalogue';
import { from, type Source } from './source';

const out = `r.status in ('published', 'abolished', 'expired')`;
/** a document exists once it is approved; a draft is not one */
const made = `r.status in ('approved', 'published', 'abolished', 'expired')`;
const waiting = `r.status in ('draft', 'inReview', 'approved') and r.published_on is null`;

/** days of the notice, both ends counted */
const notice = '(r.notice_to - r.notice_from + 1)';

export const disclosureSources: readonly Source[] = [
  ...from('disclosure', [
    ['disclosure.published', 'r.published_on', out],
    ['disclosure.publishedByCategory', 'r.published_on', out, `coalesce(r.category, '')`],
    ['disclosure.publishedByTiming', 'r.published_on', out, 'r.timing'],
    ['disclosure.publishedByLegalItem', 'r.published_on', out, `coalesce(r.legal_item, '')`],
    ['disclosure.duePublished', 'r.due_on', `${out} and r.published_on is not null`],
    ['disclosure.dueOnTime', 'r.due_on', `${out} and r.published_on <= r.due_on`],
    ['disclosure.dueOpen', 'r.due_on', waiting],
    ['disclosure.made', 'coalesce(r.formed_on, r.published_on)', made, 'r.doc_kind'],
    ['disclosure.abolished', 'r.abolished_on', made, 'r.doc_kind'],
    ['disclosure.reviewed', 'r.published_on', `${out} and r.reviewed_on <= r.published_on`],
    ['disclosure.noticeStated', 'r.published_on', `${out} and ${notice} is not null`],
    ['disclosure.noticeKept', 'r.published_on', `${out} and ${notice} >= ${NOTICE_DAYS}`],
    ['disclosures.reported', 'r.published_on'],
  ]),
  ...from('disclosure_objection', [
    ['objection.raised', 'r.raised_on', 'true', 'r.raised_via'],
    ['objection.answered', 'r.answered_on', 'r.result is not null', 'r.result'],
    ['objection.raisedAnswered', 'r.raised_on', 'r.answered_on is not null'],
    ['disclosure-objections.reported', 'r.raised_on'],
  ]),
  {
    measure: 'disclosure.publishedByChannel',
    from: 'disclosure r cross join lateral (select distinct c from unnest(r.channels) as c) as used',
    date: 'r.published_on',
    where: out,
    slice: 'used.c',
  },
];
