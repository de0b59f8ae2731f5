import { applicantKinds, applications, outcomes } from '../../lib/domain/application';
import { addDays, type IsoDate } from '../../lib/domain/dates';
import { receiptChannels } from '../../lib/domain/deadline/receipt';
import { APPLICATION_DAYS } from '../../lib/domain/deadline/limits';
import { clockFacts, type ApplicationDraft } from './application-clock';
import { replyOf, subjects } from './application-text';
import { openApplications } from './application-open';
import { monthsOf, rowsOf, workdaysLater, type DemoContext, type DemoRow } from './context';
import { NOTHING_DUE, TINY } from './places';
import type { Random } from './random';
import { isGap, trend } from './season';
import { body, company, fill, padded, person, yearOf } from './text';
import type { DemoUnit } from './units';

type Kind = (typeof applicantKinds)[number];
type Outcome = (typeof outcomes)[number];

const monthly = (unit: DemoUnit): number => {
  if (unit.name === NOTHING_DUE) return 0;
  if (unit.name === TINY) return 0.12;
  return { county: 2.6, bureau: 1.1, street: 0.7, township: 0.34, school: 0, station: 0, village: 0, community: 0 }[
    unit.kind
  ];
};

export function applicant(random: Random, kind: Kind): string {
  if (kind === 'natural') return person(random);
  if (kind === 'business') return company(random);
  return body(random, { research: 0, welfare: 2, legalService: 4, other: 4 }[kind]);
}

/** Every sixth application takes the next outcome of the form, so that each of its rows has a number. */
function outcomeOf(random: Random, n: number): Outcome {
  if (n % 6 === 3) return outcomes[Math.floor(n * 6 ** -1) % outcomes.length] ?? 'disclosed';
  return random.weighted([
    ['disclosed', 56],
    ['partial', 12],
    ['unable1', 14],
    ['unable2', 4],
    ['deny4', 4],
    ['deny6', 3],
    ['noproc1', 5],
    ['other3', 2],
  ]);
}

export function asked(
  context: DemoContext,
  unit: DemoUnit,
  at: { random: Random; receivedOn: IsoDate; n: number },
): ApplicationDraft {
  const { random, receivedOn } = at;
  const weights = [68, 13, 3, 5, 6, 5];
  const kind =
    at.n % 9 === 4
      ? (applicantKinds[at.n % applicantKinds.length] ?? 'other')
      : random.weighted(applicantKinds.map((k, i) => [k, weights[i] ?? 1] as const));
  const villages = context.units.filter((u) => u.parentCode === unit.code && u.kind === 'village');
  const place = villages.length > 0 ? random.pick(villages).name : unit.name;
  return {
    receivedOn,
    receivedVia: random.weighted(
      receiptChannels.map((channel, i) => [channel, [22, 17, 3, 52, 3, 3][i] ?? 1] as const),
    ),
    applicantKind: kind,
    applicantName: applicant(random, kind),
    subject: fill(random.pick(subjects), { unit: unit.name, place, year: yearOf(receivedOn) }),
  };
}

/** The ways by which the clock starts anew, stands still or runs longer (Art 30, 32, 33). */
function course(context: DemoContext, at: { random: Random; receivedOn: IsoDate; outcome: Outcome }): ApplicationDraft {
  const { random, receivedOn, outcome } = at;
  const notice = workdaysLater(context, receivedOn, random.int(2, 7));
  if (outcome === 'other1') return { correctionNoticeOn: notice };
  if (outcome === 'unable3' || random.chance(0.08))
    return { correctionNoticeOn: notice, correctedOn: workdaysLater(context, notice, random.int(3, 12)) };
  if (random.chance(0.06))
    return {
      suspendedFrom: addDays(receivedOn, random.int(4, 8)),
      suspendedTo: addDays(receivedOn, random.int(16, 26)),
    };
  if (random.chance(0.08))
    return {
      extendedDays: random.pick([5, 10, 15, 20]),
      extendedOn: workdaysLater(context, receivedOn, random.int(14, 19)),
    };
  return {};
}

function fees(random: Random, outcome: Outcome): ApplicationDraft {
  if (outcome === 'other2') return { feeYuan: 0, feeWaivedYuan: null };
  if (random.chance(0.02)) return { feeYuan: random.pick([270, 380, 880]), feeWaivedYuan: 0 };
  return random.chance(0.02) ? { feeYuan: 0, feeWaivedYuan: random.pick([100, 270]) } : {};
}

/** Only what has happened by today stands in the register. */
function cut(context: DemoContext, draft: ApplicationDraft): ApplicationDraft {
  const past = (date: IsoDate | null | undefined): boolean => typeof date === 'string' && date <= context.today;
  const { suspendedTo, correctedOn, ...rest } = draft;
  const known = {
    ...rest,
    ...(past(correctedOn) ? { correctedOn: correctedOn ?? null } : {}),
    ...(past(suspendedTo) ? { suspendedTo: suspendedTo ?? null } : {}),
    ...(past(draft.suspendedFrom) ? {} : { suspendedFrom: null, suspendedTo: null }),
    ...(past(draft.correctionNoticeOn) ? {} : { correctionNoticeOn: null, correctedOn: null }),
    ...(past(draft.extendedOn) ? {} : { extendedDays: null, extendedOn: null }),
  };
  if (past(draft.answeredOn)) return known;
  return { ...known, answeredOn: null, outcome: null, reply: null, feeYuan: null, feeWaivedYuan: null };
}

function answered(
  context: DemoContext,
  unit: DemoUnit,
  at: { random: Random; receivedOn: IsoDate; n: number },
): ApplicationDraft {
  const { random, receivedOn, n } = at;
  const outcome = outcomeOf(random, n);
  const way = course(context, { random, receivedOn, outcome });
  const from = way.correctedOn ?? way.suspendedTo ?? way.correctionNoticeOn ?? way.extendedOn ?? receivedOn;
  const days = random.chance(0.35 + unit.quality * 0.64)
    ? random.int(4, way.extendedOn ? 5 : 18)
    : APPLICATION_DAYS + random.int(2, 18);
  const answeredOn = workdaysLater(context, from, days);
  const draft = cut(context, {
    ...asked(context, unit, at),
    ...way,
    ...fees(random, outcome),
    outcome,
    answeredOn,
    reply: replyOf(outcome),
  });
  return clockFacts(context, draft, { random: random.fork(`clock/${n}`), receivedOn });
}

function ofUnit(context: DemoContext, unit: DemoUnit, start: number): DemoRow[] {
  const random = context.random.fork(`applications/${unit.code}`);
  const drafts = monthsOf(context, unit).flatMap((month) => {
    const days = context.workdays(month);
    const own = random.fork(String(month));
    const count = own.count(monthly(unit) * trend(context, month));
    if (days.length === 0 || isGap(context, unit, { register: 'applications', month })) return [];
    const dates = Array.from({ length: count }, () => own.pick(days)).sort();
    return dates.map((receivedOn) => ({ random: own, receivedOn }));
  });
  const closed = unit.validTo;
  const made = drafts
    .map((at, i) => answered(context, unit, { ...at, n: start + i }))
    // What a merged unit left unanswered is answered by its successor and stands there.
    .filter((d) => closed === null || (typeof d.answeredOn === 'string' && d.answeredOn <= closed));
  const all = [...made, ...openApplications(context, unit)].sort((a, b) =>
    (a.receivedOn ?? '') < (b.receivedOn ?? '') ? -1 : 1,
  );
  const counts = new Map<number, number>();
  const numbered = all.map((draft) => {
    const year = yearOf(draft.receivedOn ?? '');
    counts.set(year, (counts.get(year) ?? 0) + 1);
    return { ...draft, applicationNo: `YSQ${year}-${padded(counts.get(year) ?? 0, 3)}` };
  });
  return rowsOf(context, { register: applications, unit, drafts: numbered });
}

export function demoApplications(context: DemoContext): DemoRow[] {
  const rows: DemoRow[] = [];
  for (const unit of context.units) if (monthly(unit) > 0) rows.push(...ofUnit(context, unit, rows.length));
  return rows;
}
