'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState, useTransition } from 'react';

import { checkEntry, type EntryProblem } from '@/lib/domain/entry/check';
import type { EntryRefusal } from '@/lib/domain/entry/month-entry';
import type { EntryTexts } from '@/lib/domain/entry/values';
import type { EntryOutcome, EntryStart, Problems, SendEntry } from './types';

/** What was last said about the form: a code of monthEntry.said, or of what the server refused. */
export type Said =
  | { readonly kind: 'entered' | 'draft' }
  | { readonly kind: 'withdrawn'; readonly left: Left }
  | { readonly kind: 'refused'; readonly refusal: EntryRefusal }
  | { readonly kind: 'failed'; readonly code: string };

/** What a month is without what was stored of it: rows count as before, a draft never did, else it is a gap. */
export type Left = 'rows' | 'draft' | 'gap';

function leftOf({ lock, kept }: Pick<EntryStart, 'lock' | 'kept'>): Left {
  if (lock === 'rows') return 'rows';
  return kept === 'draft' ? 'draft' : 'gap';
}

const faults: readonly EntryProblem['code'][] = ['notNumber', 'notWhole', 'tooLarge'];

const same = (a: EntryTexts, b: EntryTexts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => (a[id] ?? '').trim() === (b[id] ?? '').trim());

/** Texts of the form, what stands against them, and the way to the server. */
export function useEntry(start: EntryStart) {
  const router = useRouter();
  const [texts, setTexts] = useState<EntryTexts>(start.texts);
  const [note, setNote] = useState(start.note);
  const [saved, setSaved] = useState({ texts: start.texts, note: start.note, version: start.version });
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, run] = useTransition();
  const checked = useMemo(() => checkEntry(start.register, texts).problems, [start.register, texts]);
  // Wrong numbers show at once; what lines must be together, once somebody asked for the whole to be entered.
  const shown = tried ? checked : checked.filter(({ code }) => faults.includes(code));
  const problems: Problems = new Map([...shown].reverse().map((problem) => [problem.line, problem]));
  const write = (changed: EntryTexts): void => {
    setTexts((now) => ({ ...now, ...changed }));
    setSaid(null);
  };
  const take = (outcome: EntryOutcome, done: 'entered' | 'draft' | 'withdrawn'): void => {
    if (outcome.kind === 'refused') {
      setSaid(outcome);
      return;
    }
    setSaved({ texts: done === 'withdrawn' ? {} : texts, note, version: outcome.version });
    if (done === 'withdrawn') setTexts({});
    setSaid(done === 'withdrawn' ? { kind: done, left: leftOf(start) } : { kind: done });
    router.refresh();
  };
  const send = (by: SendEntry, done: 'entered' | 'draft' | 'withdrawn'): void =>
    run(async () => {
      const { register, unitId, month } = start;
      const result = await by({ register, unitId, month, texts: { ...texts }, note, version: saved.version });
      if (result.ok) take(result.value, done);
      else setSaid({ kind: 'failed', code: result.problems?.[0]?.code ?? result.error });
    });
  return {
    texts,
    note,
    problems,
    all: shown,
    said,
    busy,
    dirty: !same(texts, saved.texts) || note.trim() !== saved.note.trim(),
    left: leftOf(start),
    write,
    setNote,
    enter: () => {
      setTried(true);
      if (checked.length === 0) send(start.enter, 'entered');
    },
    saveDraft: () => send(start.saveDraft, 'draft'),
    withdraw: () => send(start.withdraw, 'withdrawn'),
  };
}
