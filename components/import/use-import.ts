'use client';

import { useState } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import {
  type FileChoice,
  FILES_MAX,
  type ImportChoice,
  type ImportOrder,
  type ImportReview,
} from '@/lib/domain/import/review';
import { addFiles, type LocalFile, recalled, withTokens } from './local-file';
import { sendFile } from './send-file';
import { useProgress } from './use-progress';

export type ImportAction = (order: ImportOrder) => Promise<ActionResult<ImportReview>>;

export interface ImportState {
  readonly choice: ImportChoice;
  readonly files: readonly LocalFile[];
  readonly review: ImportReview | null;
  /** a message key under import.* */
  readonly failure: string | null;
  readonly busy: 'uploading' | 'checking' | 'reading' | null;
  /** of the upload under way */
  readonly percent: number;
  /** the check shown is of what is chosen now */
  readonly current: boolean;
}

const failures = new Set(['expired', 'forbidden', 'tooBig']);
const start = { files: [], review: null, failure: null, busy: null, percent: 0, current: false };

/** Files from choosing to importing: every change of choice asks for another check before the import. */
export function useImport(first: ImportChoice, actions: { check: ImportAction; apply: ImportAction }) {
  const [state, setState] = useState<ImportState>({ ...start, choice: first });
  const token = state.files[0]?.choice.token ?? '';
  const running = state.busy === 'checking' || state.busy === 'reading';
  const rows = useProgress(running && token !== '' ? `/imports/progress?token=${token}` : '');
  const change = (part: Partial<ImportState>): void => {
    setState((before) => ({ ...before, ...part }));
  };

  async function run(act: ImportAction, files: readonly LocalFile[]): Promise<void> {
    const order = { ...state.choice, files: files.map((file) => file.choice) };
    const result = await act(order).catch(() => ({ ok: false, error: 'failed' }) as const);
    if (!result.ok) {
      change({ failure: failures.has(result.error) ? result.error : 'failed', busy: null, files });
      return;
    }
    const known = recalled(state.choice, files, result.value);
    change({ ...known, review: result.value, busy: null, current: true });
  }

  async function check(): Promise<void> {
    const { from, to } = state.choice.period ?? { from: 0, to: 0 };
    if (state.files.length === 0 || from > to) {
      change({ failure: state.files.length === 0 ? 'noFile' : 'period.wrong' });
      return;
    }
    change({ busy: 'uploading', failure: null, percent: 0 });
    const tokens: string[] = [];
    for (const { file, choice } of state.files) {
      const sent = choice.token === '' ? await sendFile(file, (percent) => change({ percent })) : choice;
      if ('failure' in sent) {
        change({ busy: null, failure: sent.failure });
        return;
      }
      tokens.push(sent.token);
    }
    const files = withTokens(state.files, tokens);
    change({ busy: 'checking', files });
    await run(actions.check, files);
  }

  async function apply(): Promise<void> {
    change({ busy: 'reading', failure: null });
    await run(actions.apply, state.files);
  }

  return {
    state,
    rows,
    check,
    apply,
    choose: (part: Partial<ImportChoice>) => {
      const other = 'register' in part;
      const reset = other ? { constants: {}, values: {} } : {};
      const files = other
        ? state.files.map((file) => ({ ...file, choice: { ...file.choice, mapping: null } }))
        : state.files;
      change({ choice: { ...state.choice, ...reset, ...part }, files, current: false });
    },
    /** What is read of one file; another sheet or heading row has other columns. */
    chooseFile: (at: string, part: Partial<FileChoice>) => {
      const other = 'mapping' in part ? {} : { mapping: null };
      const files = state.files.map((file) =>
        file.choice.token === at ? { ...file, choice: { ...file.choice, ...other, ...part } } : file,
      );
      change({ files, current: false });
    },
    add: (files: readonly File[]) => {
      const all = addFiles(state.review?.applied ? [] : state.files, files);
      change({ ...start, files: all.slice(0, FILES_MAX), failure: all.length > FILES_MAX ? 'tooMany' : null });
    },
    remove: (file: LocalFile) => {
      change({ files: state.files.filter((one) => one !== file), review: null, current: false });
    },
  };
}

export type ImportWork = ReturnType<typeof useImport>;
