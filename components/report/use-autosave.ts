'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { Narratives } from '@/lib/domain/report/narrative';
import type { ReportStatus } from '@/lib/domain/report/approval';
import { useEditingTime } from './use-editing-time';
import { changeOf, clashWhileSaving, isEmpty, settled, type Choices, type Clash, type Draft } from './draft';

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
  /** worked since the last save */
  readonly seconds: number;
}

type Kept =
  | {
      readonly kept: true;
      readonly version: number;
      readonly others: Narratives;
      readonly othersBy: string | null;
    }
  | { readonly kept: false; readonly refusal: Clash | { readonly kind: 'locked'; readonly status: ReportStatus } };

export type SaveText = (input: SaveInput) => Promise<ActionResult<Kept>>;

export type SaveState = { readonly kind: 'saved' | 'unsaved' | 'saving' | 'failed' | 'locked' } | Clash;

/** Long enough not to save every letter, short enough to lose nothing. */
const IDLE_MS = 1200;

const waits: readonly SaveState['kind'][] = ['conflict', 'failed', 'saving', 'locked'];

/** Saves what changed when typing pauses, one save at a time; words of others in other fields come in with the answer. */
export function useAutosave(save: SaveText, given: { key: ReportKey; draft: Draft; version: number }) {
  const [draft, setDraft] = useState(given.draft);
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [version, setVersion] = useState(given.version);
  const sent = useRef(given.draft);
  const latest = useRef(given.draft);
  const busy = useRef(false);
  const clock = useEditingTime();

  const put = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  /** What was sent is kept; what others wrote meanwhile comes in, unless it was begun here too while the save ran. */
  const keep = useCallback(
    (now: Draft, { version: next, others, othersBy }: Extract<Kept, { kept: true }>) => {
      const clash = clashWhileSaving({ sent: now, latest: latest.current, others, by: othersBy, version: next });
      const clean = Object.fromEntries(Object.entries(others).filter(([slot]) => !(slot in (clash?.theirs ?? {}))));
      sent.current = { ...now, narrative: { ...now.narrative, ...clean } };
      put({ ...latest.current, narrative: { ...latest.current.narrative, ...clean } });
      setVersion(next);
      setState(clash ?? { kind: 'saved' });
    },
    [put],
  );

  const saveNow = useCallback(async () => {
    const now = latest.current;
    const change = changeOf(now, sent.current);
    if (busy.current) return;
    if (isEmpty(change)) {
      setState({ kind: 'saved' });
      return;
    }
    busy.current = true;
    setState({ kind: 'saving' });
    const seconds = clock.hand();
    const answer = await save({ ...given.key, ...change, version, seconds }).catch(
      () => ({ ok: false, error: 'unexpected' }) as const,
    );
    busy.current = false;
    if (!answer.ok || !answer.value.kept) clock.giveBack(seconds);
    if (!answer.ok) setState({ kind: 'failed' });
    else if (answer.value.kept) keep(now, answer.value);
    else setState(answer.value.refusal.kind === 'locked' ? { kind: 'locked' } : answer.value.refusal);
  }, [clock, given.key, keep, save, version]);

  useEffect(() => {
    if (waits.includes(state.kind)) return;
    // Words put back as they were are nothing to save, but somebody is still told that they are kept.
    if (state.kind === 'saved' && isEmpty(changeOf(draft, sent.current))) return;
    const timer = setTimeout(() => void saveNow(), IDLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, saveNow, state.kind]);

  const change = useCallback(
    (part: Partial<Draft>) => {
      put({ ...latest.current, ...part });
      setState((old) => (old.kind === 'saved' ? { kind: 'unsaved' } : old));
    },
    [put],
  );

  /** After a clash, field by field: mine, theirs, or both one after the other; nothing is dropped unasked. */
  const settle = (clash: Clash, choices: Choices) => {
    const next = settled({ draft: latest.current, sent: sent.current, clash, choices });
    sent.current = next.sent;
    put(next.draft);
    setVersion(clash.version);
    setState({ kind: 'unsaved' });
  };
  return { draft, state, version, change, saveNow, settle };
}
