'use client';

import { useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { HeadingUse, ImportName } from '@/lib/domain/import/problem';
import type { ImportOrder, ImportReview } from '@/lib/domain/import/review';
import { sendFile } from './send-file';

export type ImportAction = (order: ImportOrder) => Promise<ActionResult<ImportReview>>;

export interface ImportChoice {
  readonly register: ImportName;
  readonly unit: string | null;
  readonly sheet: string | null;
  readonly mapping: readonly HeadingUse[] | null;
}

export interface ImportState {
  readonly choice: ImportChoice;
  readonly file: File | null;
  readonly review: ImportReview | null;
  readonly token: string | null;
  /** a message key under import.* */
  readonly failure: string | null;
  readonly busy: boolean;
  /** the check shown is of what is chosen now */
  readonly current: boolean;
}

const failures = new Set(['expired', 'forbidden', 'tooBig']);
const start = { file: null, review: null, token: null, failure: null, busy: false, current: false };

/** One file from choosing to importing: every change of choice asks for another check before the import. */
export function useImport(first: ImportChoice, actions: { check: ImportAction; apply: ImportAction }) {
  const [state, setState] = useState<ImportState>({ ...start, choice: first });
  const change = (part: Partial<ImportState>): void => {
    setState((before) => ({ ...before, ...part }));
  };

  async function run(act: ImportAction, token: string, choice: ImportChoice): Promise<void> {
    const result = await act({ token, ...choice }).catch(() => ({ ok: false, error: 'failed' }) as const);
    if (result.ok) change({ review: result.value, busy: false, current: true, token });
    else change({ failure: failures.has(result.error) ? result.error : 'failed', busy: false, token });
  }

  async function check(choice: ImportChoice = state.choice): Promise<void> {
    if (!state.file) {
      change({ failure: 'noFile' });
      return;
    }
    change({ busy: true, failure: null, choice });
    const sent = state.token === null ? await sendFile(state.file) : { token: state.token };
    if ('failure' in sent) change({ busy: false, failure: sent.failure });
    else await run(actions.check, sent.token, choice);
  }

  async function apply(): Promise<void> {
    if (state.token === null) return;
    change({ busy: true, failure: null });
    await run(actions.apply, state.token, state.choice);
  }

  return {
    state,
    check,
    apply,
    choose: (part: Partial<ImportChoice>) => {
      const other = 'register' in part ? { mapping: null } : {};
      change({ choice: { ...state.choice, ...other, ...part }, current: false });
    },
    setFile: (file: File | null) => {
      change({ ...start, file, choice: { ...state.choice, sheet: null, mapping: null } });
    },
  };
}

export type ImportWork = ReturnType<typeof useImport>;
