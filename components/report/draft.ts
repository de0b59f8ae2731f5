import { joinNarratives, type Narratives } from '@/lib/domain/report/narrative';

/** What one writer has on the screen. */
export interface Draft {
  readonly narrative: Narratives;
  readonly signatory: string;
  readonly signedOn: string | null;
}

/** The same fields were written by two people. */
export interface Clash {
  readonly kind: 'conflict';
  readonly changedBy: string;
  readonly version: number;
  /** what the other one wrote in these fields */
  readonly theirs: Narratives;
  readonly theirSignature: { readonly signatory?: string; readonly signedOn?: string | null };
  /** what others wrote in fields that were not touched here */
  readonly others: Narratives;
}

export type Choice = 'mine' | 'theirs' | 'both';
/** by slot; SIGNATORY and SIGNED_ON are fields too */
export type Choices = Readonly<Record<string, Choice>>;
export const SIGNATORY = '#signatory';
export const SIGNED_ON = '#signedOn';

export interface Change {
  readonly narrative: Narratives;
  readonly signatory?: string;
  readonly signedOn?: string | null;
}

const changedSlots = (now: Narratives, before: Narratives): Narratives =>
  Object.fromEntries(Object.entries(now).filter(([slot, text]) => text !== before[slot]));

/** What is on the screen and was not sent. */
export const changeOf = (draft: Draft, sent: Draft): Change => ({
  narrative: changedSlots(draft.narrative, sent.narrative),
  ...(draft.signatory === sent.signatory ? {} : { signatory: draft.signatory }),
  ...(draft.signedOn === sent.signedOn ? {} : { signedOn: draft.signedOn }),
});

export const isEmpty = (change: Change): boolean =>
  Object.keys(change.narrative).length === 0 && change.signatory === undefined && change.signedOn === undefined;

interface WhileSaving {
  readonly sent: Draft;
  readonly latest: Draft;
  readonly others: Narratives;
  readonly by: string | null;
  readonly version: number;
}

/** Fields that others wrote and that were begun here while the save was on its way; null where there are none. */
export function clashWhileSaving({ sent, latest, others, by, version }: WhileSaving): Clash | null {
  const begun = Object.entries(others).filter(([slot]) => latest.narrative[slot] !== sent.narrative[slot]);
  if (begun.length === 0) return null;
  const theirs = Object.fromEntries(begun);
  return { kind: 'conflict', changedBy: by ?? '', version, theirs, theirSignature: {}, others: {} };
}

interface Settling {
  readonly draft: Draft;
  readonly sent: Draft;
  readonly clash: Clash;
  readonly choices: Choices;
}

/** The names of the fields that both wrote. */
export const clashing = ({ theirs, theirSignature }: Clash): string[] => [
  ...Object.keys(theirs),
  ...(theirSignature.signatory === undefined ? [] : [SIGNATORY]),
  ...(theirSignature.signedOn === undefined ? [] : [SIGNED_ON]),
];

/**
 * The draft after the choice, and what counts as sent: the server has theirs, so that what is kept of one's own is sent
 * again and what is taken over is not.
 */
export function settled({ draft, sent, clash, choices }: Settling): { draft: Draft; sent: Draft } {
  const { theirs, theirSignature, others } = clash;
  const both = joinNarratives(draft.narrative, theirs);
  const chosen = Object.fromEntries(
    Object.entries(theirs).flatMap(([slot, text]) => {
      const choice = choices[slot] ?? 'both';
      if (choice === 'mine') return [];
      return [[slot, choice === 'theirs' ? text : (both[slot] ?? text)]];
    }),
  );
  const takes = (name: string): boolean => choices[name] === 'theirs';
  const server = { ...theirs, ...others };
  return {
    draft: {
      narrative: { ...draft.narrative, ...others, ...chosen },
      signatory: takes(SIGNATORY) ? (theirSignature.signatory ?? '') : draft.signatory,
      signedOn: takes(SIGNED_ON) ? (theirSignature.signedOn ?? null) : draft.signedOn,
    },
    sent: { ...sent, ...theirSignature, narrative: { ...sent.narrative, ...server } },
  };
}
