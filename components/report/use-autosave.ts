'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';

export interface Draft {
  readonly narrative: Readonly<Record<string, string>>;
  readonly signatory: string;
  readonly signedOn: string | null;
}

export type SaveText = (input: SaveInput) => Promise<ActionResult<number>>;

export interface SaveInput extends Draft {
  readonly unitId: number;
  readonly template: string;
  readonly period: string;
  readonly version: number;
}

export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' | 'failed' }
  | { readonly kind: 'conflict'; readonly changedBy: string };

/** Long enough not to save every letter, short enough to lose nothing. */
const IDLE_MS = 1200;

type Key = Pick<SaveInput, 'unitId' | 'template' | 'period'>;

/** Saves the draft when typing pauses, one save at a time; a conflict stops saving until the page is loaded again. */
export function useAutosave(save: SaveText, given: { key: Key; draft: Draft; version: number }) {
  const [draft, setDraft] = useState(given.draft);
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [version, setVersion] = useState(given.version);
  const sent = useRef(given.draft);
  const busy = useRef(false);

  const saveNow = useCallback(async () => {
    if (busy.current || draft === sent.current) return;
    busy.current = true;
    setState({ kind: 'saving' });
    const answer = await save({ ...given.key, ...draft, version }).catch(
      () => ({ ok: false, error: 'unexpected' }) as const,
    );
    busy.current = false;
    if (answer.ok) {
      sent.current = draft;
      setVersion(answer.value);
      setState({ kind: 'saved' });
    } else if (answer.error === 'conflict')
      setState({ kind: 'conflict', changedBy: answer.problems?.[0]?.found ?? '' });
    else setState({ kind: 'failed' });
  }, [draft, given.key, save, version]);

  useEffect(() => {
    if (draft === sent.current || state.kind === 'conflict' || state.kind === 'failed' || state.kind === 'saving')
      return;
    const timer = setTimeout(() => void saveNow(), IDLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, saveNow, state.kind]);

  const change = (part: Partial<Draft>) => {
    setDraft((old) => ({ ...old, ...part }));
    setState((old) => (old.kind === 'conflict' || old.kind === 'saving' ? old : { kind: 'unsaved' }));
  };
  return { draft, state, version, change, saveNow };
}
