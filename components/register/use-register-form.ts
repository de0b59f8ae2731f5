'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { RegisterName, RowProblem } from '@/lib/domain/register/definition';
import { changedFields, type FormValues } from '@/lib/domain/register/form-values';
import { registers } from '@/lib/domain/register/registers';
import { dropDraft, writeDraft, type Draft } from './draft';

/** The row as somebody else left it. */
export interface Latest {
  readonly version: number;
  readonly updatedBy: string;
  readonly values: FormValues;
}

interface SaveInput {
  register: RegisterName;
  unitId: number;
  edit?: { id: number; version: number };
  input: Record<string, string | string[]>;
}

export interface FormActions {
  readonly save: (input: SaveInput) => Promise<ActionResult<{ readonly id: number }>>;
  readonly latest: (asked: { register: RegisterName; id: number }) => Promise<ActionResult<Latest | null>>;
}

export interface FormStart {
  readonly register: RegisterName;
  readonly initial: FormValues;
  readonly unitId: number | null;
  readonly edit: { readonly id: number; readonly version: number } | null;
  readonly draftKey: string;
}

const AUTOSAVE_MS = 600;

const plainInput = (values: FormValues): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(values).map(([field, v]) => [field, typeof v === 'string' ? v : [...v]]));

interface State {
  readonly values: FormValues;
  readonly unitId: number | null;
  readonly version: number | null;
  readonly problems: readonly RowProblem[];
  /** code of what went wrong with the whole form */
  readonly failure: string | null;
  readonly conflict: Latest | null;
}

/** What a refused save makes of the form; whatever was typed stays. */
function refused(state: State, result: { error: string; problems?: readonly RowProblem[] }): State {
  const problems = result.problems ?? [];
  return { ...state, problems, failure: problems.length > 0 ? null : result.error };
}

/** State of the form: typing, drafts, saving, and what happens when somebody else was faster. */
export function useRegisterForm(start: FormStart, actions: FormActions) {
  const { register, initial, edit, draftKey } = start;
  const router = useRouter();
  const [pending, transition] = useTransition();
  const [state, setState] = useState<State>({
    values: initial,
    unitId: start.unitId,
    version: edit?.version ?? null,
    problems: [],
    failure: null,
    conflict: null,
  });
  const { values, unitId, version } = state;
  const [saved, setSaved] = useState(false);
  const { columns } = registers[register];
  const dirty = !saved && (changedFields(columns, initial, values).length > 0 || unitId !== start.unitId);

  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => writeDraft(draftKey, { values, unitId, version }), AUTOSAVE_MS);
    return () => clearTimeout(timer);
  }, [dirty, draftKey, values, unitId, version]);

  const patch = (part: Partial<State>): void => setState((now) => ({ ...now, ...part }));

  async function meetConflict(id: number): Promise<void> {
    const latest = await actions.latest({ register, id });
    if (!latest.ok) setState((now) => refused(now, latest));
    else patch(latest.value === null ? { failure: 'gone', problems: [] } : { conflict: latest.value, problems: [] });
  }

  async function send(as: number | null, unit: number): Promise<void> {
    const edited = edit === null || as === null ? {} : { edit: { id: edit.id, version: as } };
    const result = await actions.save({ register, unitId: unit, input: plainInput(values), ...edited });
    if (result.ok) {
      setSaved(true);
      dropDraft(draftKey);
      router.push(`/registers/${register}/${result.value.id}`);
      router.refresh();
    } else if (edit !== null && result.problems?.some((problem) => problem.code === 'rowChanged')) {
      await meetConflict(edit.id);
    } else setState((now) => refused(now, result));
  }

  const save = (as: number | null): void => {
    if (unitId === null) {
      patch({ problems: [{ field: 'unit', code: 'required' }] });
      return;
    }
    transition(() =>
      // Offline, or the server went away: say so, keep everything.
      send(as, unitId).catch(() => patch({ failure: 'failed' })),
    );
  };

  return {
    ...state,
    pending,
    dirty,
    save: () => save(version),
    set: (field: string, value: string | readonly string[]) =>
      setState((now) => ({ ...now, values: { ...now.values, [field]: value } })),
    setUnit: (id: number | null) => patch({ unitId: id }),
    restore: (draft: Draft) =>
      patch({ values: { ...initial, ...draft.values }, unitId: draft.unitId, version: draft.version ?? version }),
    overwrite: (latest: Latest) => {
      patch({ version: latest.version, conflict: null });
      save(latest.version);
    },
    take: (latest: Latest) => patch({ version: latest.version, values: latest.values, conflict: null }),
  };
}
