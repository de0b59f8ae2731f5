import type { decisionColumns } from '../../lib/domain/decision';
import type { meetingColumns } from '../../lib/domain/meeting';
import type { Draft } from './context';
import type { Random } from './random';
import { fill, person, yearOf } from './text';
import { isVillage, type WorkEvent } from './work-event';
import { decisionTexts, meetingTexts, schoolDecisions, villageDecisions, villageMeetings } from './work-text';

type MeetingDraft = Draft<typeof meetingColumns>;
type DecisionDraft = Draft<typeof decisionColumns>;

/** Votes of an appraisal and the score made of them. */
function appraisal(random: Random, attended: number, quality: number): MeetingDraft {
  const votes = attended - random.int(0, Math.min(4, attended));
  const satisfiedVotes = Array.from({ length: votes }, () => random.chance(quality)).filter(Boolean).length;
  return { votes, satisfiedVotes, score: 80 + random.int(0, 40) * 0.5 };
}

function proposals(random: Random): MeetingDraft {
  const made = random.count(4);
  // Some minutes do not say what became of the proposals.
  return { proposals: made, adopted: random.chance(0.8) ? made - Math.min(made, random.int(0, 2)) : null };
}

export function meeting({ unit, random, on }: WorkEvent): MeetingDraft {
  const texts = isVillage(unit) ? villageMeetings : meetingTexts;
  const { kind, titles, people } = random.weighted(texts.map((t) => [t, t.weight] as const));
  const attended = random.int(...people);
  const title = fill(random.pick(titles), { year: yearOf(on), n: Math.ceil(Number(on.slice(5, 7)) * 3 ** -1) });
  return {
    kind,
    heldOn: on,
    title,
    place: isVillage(unit) ? '村委会会议室' : '三楼会议室',
    chair: person(random),
    invited: random.chance(0.8) ? attended + random.int(0, 5) : null,
    attended,
    topic: `${title}：听取公开工作情况,讨论下一步安排。`,
    ...(kind === 'appraisal' ? appraisal(random, attended, unit.quality) : {}),
    ...(kind === 'leadingGroup' || kind === 'supervision' ? {} : proposals(random)),
  };
}

interface Body {
  readonly entitled: number;
  readonly present: number;
}

/** More than half for it, or it did not pass. */
function vote(random: Random, { entitled, present }: Body): DecisionDraft {
  const quorum = Math.ceil(entitled * (random.chance(0.5) ? 0.5 : 0.66));
  const there = Math.max(present, quorum);
  const against = random.chance(0.3) ? random.int(0, Math.floor(there * 0.3)) : 0;
  const abstained = random.chance(0.3) ? random.int(0, 2) : 0;
  const votes = { votesFor: there - against - abstained, votesAgainst: against, abstained };
  const lost = random.chance(0.03);
  const turned = { votesFor: against, votesAgainst: there - against - abstained, abstained };
  return { entitled, quorum, present: there, ...(lost ? { ...turned, result: 'rejected' } : votes) };
}

function textsOf({ unit }: WorkEvent): typeof decisionTexts {
  if (isVillage(unit)) return villageDecisions;
  return unit.kind === 'school' ? schoolDecisions : decisionTexts;
}

/** Where a passed decision was disclosed: by item and day, by day alone on the board, or not yet. */
function disclosure({ random, disclosed, unit }: WorkEvent): DecisionDraft {
  if (disclosed === null || !random.chance(unit.quality)) return {};
  const disclosedOn = disclosed.publishedOn;
  return random.chance(0.75) ? { disclosedOn, disclosedAs: disclosed.itemNo } : { disclosedOn };
}

export function decision(event: WorkEvent): DecisionDraft {
  const { random, on, unit } = event;
  const text = random.weighted(textsOf(event).map((t) => [t, t.weight] as const));
  const entitled = isVillage(unit) ? random.int(24, 52) : random.int(9, 15);
  const settledBy = random.weighted([
    ['vote', 90],
    ['mediation', 7],
    ['law', 3],
  ] as const);
  const voted = settledBy === 'vote' ? vote(random, { entitled, present: entitled - random.int(0, 4) }) : {};
  const result = voted.result ?? (random.chance(0.03) ? 'deferred' : 'passed');
  return {
    title: random.pick(text.titles),
    kind: text.kind,
    body: random.pick(text.bodies),
    decidedOn: on,
    settledBy,
    amountYuan: text.amount === undefined ? null : random.int(text.amount[0] * 100, text.amount[1] * 100) * 100,
    ...voted,
    result,
    ...(result === 'passed' ? disclosure(event) : {}),
  };
}
