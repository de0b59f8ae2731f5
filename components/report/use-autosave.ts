'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import { joinNarratives, type Narratives } from '@/lib/domain/report/narrative';
import type { ReportStatus } from '@/lib/domain/report/approval';

export interface Draft {
  readonly narrative: Narratives;
  readonly signatory: string;
  readonly signedOn: string | null;
}

export interface ReportKey {
  readonly unitId: number;
  readonly template: string;
  readonly period: string;
}

/** Only what changed: the other fields belong to whoever writes them. */
export interface SaveInput extends ReportKey {
  readonly version: number;
  readonly narrative: Narratives;
  readonly signatory?: string;
  readonly signedOn?: string | null;
}

export interface Clash {
  readonly kind: 'conflict';
  readonly changedBy: string;
  readonly version: number;
  readonly theirs: Narratives;
  readonly others: Narratives;
}

type Kept =
  | { readonly kept: true; readonly version: number; readonly others: Narratives }
  | { readonly kept: false; readonly refusal: Clash | { readonly kind: 'locked'; readonly status: ReportStatus } };

export type SaveText = (input: SaveInput) => Promise<ActionResult<Kept>>;

export type SaveState = { readonly kind: 'saved' | 'unsaved' | 'saving' | 'failed' | 'locked' } | Clash;

/** Long enough not to save every letter, short enough to lose nothing. */
const IDLE_MS = 1200;

const changedSlots = (now: Narratives, before: Narratives): Narratives =>
  Object.fromEntries(Object.entries(now).filter(([slot, text]) => text !== before[slot]));

function changeOf(draft: Draft, sent: Draft): Omit<SaveInput, keyof ReportKey | 'version'> {
  return {
    narrative: changedSlots(draft.narrative, sent.narrative),
    ...(draft.signatory === sent.signatory ? {} : { signatory: draft.signatory }),
    ...(draft.signedOn === sent.signedOn ? {} : { signedOn: draft.signedOn }),
  };
}

const waits: readonly SaveState['kind'][] = ['conflict', 'failed', 'saving', 'locked'];

/** Saves what changed when typing pauses, one save at a time; words of others in other fields come in with the answer. */
export function useAutosave(save: SaveText, given: { key: ReportKey; draft: Draft; version: number }) {
  const [draft, setDraft] = useState(given.draft);
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [version, setVersion] = useState(given.version);
  const sent = useRef(given.draft);
  const busy = useRef(false);

  const takeOver = useCallback((narrative: Narratives) => {
    sent.current = { ...sent.current, narrative: { ...sent.current.narrative, ...narrative } };
    setDraft((old) => ({ ...old, narrative: { ...old.narrative, ...narrative } }));
  }, []);

  const saveNow = useCallback(async () => {
    if (busy.current || draft === sent.current) return;
    busy.current = true;
    setState({ kind: 'saving' });
    const answer = await save({ ...given.key, ...changeOf(draft, sent.current), version }).catch(
      () => ({ ok: false, error: 'unexpected' }) as const,
    );
    busy.current = false;
    if (!answer.ok) setState({ kind: 'failed' });
    else if (answer.value.kept) {
      sent.current = draft;
      setVersion(answer.value.version);
      takeOver(answer.value.others);
      setState({ kind: 'saved' });
    } else setState(answer.value.refusal.kind === 'locked' ? { kind: 'locked' } : answer.value.refusal);
  }, [draft, given.key, save, takeOver, version]);

  useEffect(() => {
    if (draft === sent.current || waits.includes(state.kind)) return;
    const timer = setTimeout(() => void saveNow(), IDLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, saveNow, state.kind]);

  const change = useCallback((part: Partial<Draft>) => {
    setDraft((old) => ({ ...old, ...part }));
    setState((old) => (old.kind === 'saved' ? { kind: 'unsaved' } : old));
  }, []);

  /** After a clash: mine, theirs, or both one after the other; nothing that anybody wrote is dropped unasked. */
  const settle = (clash: Clash, choice: 'mine' | 'theirs' | 'both') => {
    setVersion(clash.version);
    takeOver(clash.others);
    if (choice === 'theirs') takeOver(clash.theirs);
    if (choice === 'both')
      setDraft((old) => ({ ...old, narrative: { ...old.narrative, ...joinNarratives(old.narrative, clash.theirs) } }));
    setState({ kind: 'unsaved' });
  };
  return { draft, state, version, change, saveNow, settle };
}
