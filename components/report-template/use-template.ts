'use client';

import { useEffect, useMemo, useRef, useState, useTransition } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { TemplateBody } from '@/lib/domain/report/template';
import { templateFaults } from '@/lib/domain/report/template-check';
import type { TemplateFault } from '@/lib/domain/report/template-fault';
import { templateById } from '@/lib/domain/report/templates';

export interface Draft {
  readonly name: string;
  readonly offered: boolean;
  readonly body: TemplateBody;
}

export type SavedTemplate =
  | { readonly saved: true; readonly version: number }
  | { readonly saved: false; readonly refusal: 'taken' | 'changed' | 'gone' }
  | { readonly saved: false; readonly faults: readonly TemplateFault[] };

export type SaveTemplate = (input: Draft & { id: string; version: number }) => Promise<ActionResult<SavedTemplate>>;

interface Given {
  readonly id: string;
  readonly basis: string;
  readonly version: number;
  readonly draft: Draft;
  readonly save: SaveTemplate;
}

/** 'saved', 'faults' (see the list), or a refusal under templates.refusals; null: nothing said. */
type Outcome = string | null;

const outcomeOf = (answer: ActionResult<SavedTemplate>): Outcome => {
  if (!answer.ok) return answer.error;
  if (answer.value.saved) return 'saved';
  return 'refusal' in answer.value ? answer.value.refusal : 'faults';
};

/** As many steps as somebody takes back. */
const STEPS = 100;

/** The template as it is being changed: judged at once, taken back step by step, kept when it is whole. */
export function useTemplate({ id, basis, version: first, draft: initial, save }: Given) {
  const [draft, setDraft] = useState(initial);
  const [kept, setKept] = useState(initial);
  const [version, setVersion] = useState(first);
  const [past, setPast] = useState<readonly Draft[]>([]);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [busy, start] = useTransition();
  const faults = useMemo(() => templateFaults(draft.body, templateById(basis)), [draft.body, basis]);
  const dirty = draft !== kept;

  const change = (next: (draft: Draft) => Draft) => {
    setPast((old) => [...old.slice(-STEPS), draft]);
    setDraft(next(draft));
    setOutcome(null);
  };
  const undo = () => {
    const before = past.at(-1);
    if (before === undefined) return;
    setDraft(before);
    setPast(past.slice(0, -1));
  };
  const keep = () => {
    start(async () => {
      const answer = await save({ id, version, ...draft });
      setOutcome(outcomeOf(answer));
      if (!answer.ok || !answer.value.saved) return;
      setVersion(answer.value.version);
      setKept(draft);
    });
  };

  // What was changed and not kept is not lost by a closed window unasked.
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [dirty]);

  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (focus.current === null) return;
    const wanted = document.querySelector<HTMLButtonElement>(`[data-focus="${CSS.escape(focus.current)}"]`);
    focus.current = null;
    wanted?.focus();
  }, [draft]);
  const focusOn = (name: string) => {
    focus.current = name;
  };
  return { draft, version, faults, dirty, busy, outcome, change, undo, canUndo: past.length > 0, keep, focusOn };
}
