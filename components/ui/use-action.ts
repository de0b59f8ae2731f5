'use client';

import { useState, useTransition } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { RowProblem } from '@/lib/domain/register/definition';

interface Failure {
  readonly code: string | null;
  readonly problems: readonly RowProblem[];
}

const none: Failure = { code: null, problems: [] };

/** Runs a server action and keeps its refusal; `done` gets the value when it went well. */
export function useAction<I, T>(run: (input: I) => Promise<ActionResult<T>>, done: (value: T) => void) {
  const [failure, setFailure] = useState<Failure>(none);
  const [busy, start] = useTransition();
  const send = (input: I) =>
    start(async () => {
      const result = await run(input);
      if (result.ok) {
        setFailure(none);
        done(result.value);
      } else setFailure({ code: result.error, problems: result.problems ?? [] });
    });
  return { send, busy, failure, forget: () => setFailure(none) };
}
