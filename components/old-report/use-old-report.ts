'use client';

import { useState, useTransition } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { OldReview } from '@/lib/domain/report/reading/review';

export interface Asked {
  readonly token: string;
  readonly unitId: number | null;
  readonly year: number | null;
}

export type ReviewAction = (asked: Asked) => Promise<ActionResult<OldReview>>;
export type AcceptAction = (given: {
  token: string;
  unitId: number;
  year: number;
}) => Promise<ActionResult<{ readonly asCells: boolean }>>;

interface State {
  readonly review: OldReview | null;
  /** an error code of the actions, 'sendFailed' or 'tooBig' of the upload */
  readonly failure: string | null;
  readonly accepted: { readonly year: number; readonly asCells: boolean } | null;
}

async function send(file: File): Promise<{ readonly token: string } | { readonly failure: string }> {
  try {
    const address = `/reports/old/upload?name=${encodeURIComponent(file.name)}`;
    const answer = await fetch(address, { method: 'POST', body: file });
    if (answer.ok) return (await answer.json()) as { token: string };
    return { failure: answer.status === 413 ? 'tooBig' : 'sendFailed' };
  } catch {
    return { failure: 'sendFailed' };
  }
}

const idle: State = { review: null, failure: null, accepted: null };

/** The file on its way: sent, read, looked at, accepted. */
export function useOldReport(actions: { readonly review: ReviewAction; readonly accept: AcceptAction }) {
  const [state, setState] = useState<State>(idle);
  const [busy, start] = useTransition();
  const show = (result: ActionResult<OldReview>) => {
    setState((now) =>
      result.ok ? { ...idle, review: result.value } : { ...now, failure: result.error, accepted: null },
    );
  };
  return {
    ...state,
    busy,
    drop: (file: File) => {
      setState(idle);
      start(async () => {
        const sent = await send(file);
        if ('failure' in sent) setState({ ...idle, failure: sent.failure });
        else show(await actions.review({ token: sent.token, unitId: null, year: null }));
      });
    },
    ask: (asked: Asked) => {
      start(async () => {
        show(await actions.review(asked));
      });
    },
    accept: (given: { token: string; unitId: number; year: number }) => {
      start(async () => {
        const result = await actions.accept(given);
        if (!result.ok) setState((now) => ({ ...now, failure: result.error }));
        else setState((now) => ({ ...now, failure: null, accepted: { year: given.year, ...result.value } }));
      });
    },
  };
}
