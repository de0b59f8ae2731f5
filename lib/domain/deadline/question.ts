import { isRealDate } from '../dates';
import { clockKinds, type ClockFacts, type ClockKind } from '../deadline';
import type { RowProblem } from '../register/definition';
import { err, ok, type Result } from '../result';
import { APPLICATION_EXTENSION_MAX, HOTLINE_DAYS_MAX, HOTLINE_EXTENSION_MAX, PETITION_EXTENSION_MAX } from './limits';
import { parseRanges } from './ranges';
import { isConfirmed, receiptChannels, type ReceiptChannel } from './receipt';

/** What a person typed, on the command line or on the page; '' and undefined are the same. */
export interface Question {
  readonly kind: string;
  readonly received?: string | undefined;
  readonly via?: string | undefined;
  readonly confirmed?: string | undefined;
  readonly corrected?: string | undefined;
  readonly paid?: string | undefined;
  readonly accepted?: string | undefined;
  readonly suspended?: readonly string[] | undefined;
  readonly extended?: string | undefined;
  readonly days?: string | undefined;
}

export interface Understood {
  readonly facts: ClockFacts;
  readonly via: ReceiptChannel | null;
}

/** Most days of an extension. */
export const extensionMax: Readonly<Record<ClockKind, number>> = {
  application: APPLICATION_EXTENSION_MAX,
  petition: PETITION_EXTENSION_MAX,
  hotline: HOTLINE_EXTENSION_MAX,
  disclosure: 0,
};

/** Options that only some kinds have, in the order in which a form asks for them. */
const options = {
  via: ['application'],
  confirmed: ['application'],
  corrected: ['application'],
  paid: ['application'],
  accepted: ['petition'],
  suspended: ['application'],
  extended: ['application', 'petition', 'hotline'],
  days: ['hotline'],
} as const satisfies Readonly<Record<string, readonly ClockKind[]>>;
type Option = keyof typeof options;
export type QuestionField = 'received' | Option;

const allOptions = Object.keys(options) as Option[];
export const questionFields: readonly QuestionField[] = ['received', ...allOptions];

/** The facts that concern a kind of clock. */
export const optionsOf = (kind: ClockKind): Option[] =>
  allOptions.filter((option) => (options[option] as readonly ClockKind[]).includes(kind));

type Given = Readonly<Record<string, string>>;
type Suspensions = NonNullable<ClockFacts['suspended']>;
const dates = ['received', 'confirmed', 'corrected', 'paid', 'accepted'] as const;

function foreign(kind: ClockKind, given: Given): RowProblem[] {
  const own = optionsOf(kind);
  return allOptions
    .filter((field) => given[field] !== undefined && !own.includes(field))
    .map((field) => ({ field, code: 'notForKind', found: given[field] ?? '' }));
}

function badDates(given: Given): RowProblem[] {
  const wrong = dates.flatMap((field): RowProblem[] => {
    const found = given[field];
    if (found === undefined) return field === 'received' ? [{ field, code: 'required' }] : [];
    return isRealDate(found) ? [] : [{ field, code: 'notADate', found }];
  });
  if (wrong.length > 0) return wrong;
  const received = given['received'] ?? '';
  return dates.flatMap((field) => {
    const found = given[field];
    return found !== undefined && found < received ? [{ field, code: 'beforeOther', found, expected: received }] : [];
  });
}

function badNumber(given: Given, field: string, range: readonly [number, number]): RowProblem[] {
  const found = given[field];
  if (found === undefined) return [];
  if (!/^\d{1,9}$/.test(found)) return [{ field, code: 'notWhole', found }];
  if (Number(found) < range[0]) return [{ field, code: 'tooSmall', found, expected: String(range[0]) }];
  return Number(found) > range[1] ? [{ field, code: 'tooLarge', found, expected: String(range[1]) }] : [];
}

function badVia(given: Given): RowProblem[] {
  const found = given['via'];
  if (found === undefined) return [];
  const known = (receiptChannels as readonly string[]).includes(found);
  if (!known) return [{ field: 'via', code: 'notAChoice', found, expected: receiptChannels.join(' ') }];
  const confirmed = given['confirmed'];
  return confirmed !== undefined && !isConfirmed(found)
    ? [{ field: 'confirmed', code: 'notConfirmed', found: confirmed }]
    : [];
}

function suspensions(given: Given): Result<Suspensions, RowProblem> {
  const found = given['suspended'] ?? '';
  const ranges = parseRanges(found);
  if (!ranges.ok) return err({ field: 'suspended', code: ranges.error, found });
  const early = ranges.value.find((range) => range.from < (given['received'] ?? ''));
  if (early === undefined) return ranges;
  return err({ field: 'suspended', code: 'beforeOther', found: early.from, expected: given['received'] ?? '' });
}

function givenOf({ suspended, ...rest }: Omit<Question, 'kind'>): Given {
  const said = { ...rest, suspended: (suspended ?? []).filter((s) => s.trim() !== '').join('; ') };
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, value]) => (value === undefined || value === '' ? [] : [[field, value]])),
  );
}

const isKind = (kind: string): kind is ClockKind => (clockKinds as readonly string[]).includes(kind);
const whole = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const factsOf = (kind: ClockKind, given: Given, suspended: Suspensions): ClockFacts => ({
  kind,
  receivedOn: given['received'] ?? '',
  confirmedOn: given['confirmed'] ?? null,
  correctedOn: given['corrected'] ?? null,
  paidOn: given['paid'] ?? null,
  acceptedOn: given['accepted'] ?? null,
  suspended,
  extendedDays: whole(given['extended']),
  limitDays: whole(given['days']),
});

/** A clock from what was typed, or everything that is wrong with it; codes are words under problems.*. */
export function understand({ kind, ...rest }: Question): Result<Understood, readonly RowProblem[]> {
  if (!isKind(kind)) return err([{ field: 'kind', code: 'notAChoice', found: kind, expected: clockKinds.join(' ') }]);
  const given = givenOf(rest);
  const ranges = suspensions(given);
  const problems = [
    ...foreign(kind, given),
    ...badDates(given),
    ...badVia(given),
    ...(kind === 'disclosure' ? [] : badNumber(given, 'extended', [0, extensionMax[kind]])),
    ...badNumber(given, 'days', [1, HOTLINE_DAYS_MAX]),
  ];
  if (!ranges.ok) return err([...problems, ranges.error]);
  if (problems.length > 0) return err(problems);
  const via = receiptChannels.find((channel) => channel === given['via']) ?? null;
  return ok({ facts: factsOf(kind, given, ranges.value), via });
}
