'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { BulkCounts } from '@/lib/domain/register/bulk';
import type { RegisterName } from '@/lib/domain/register/definition';
import type { FormField } from './form-fields';

export type BulkTarget = { ids: number[] } | { address: Record<string, string> };

interface Sent {
  register: RegisterName;
  target: BulkTarget;
  field: string;
  input: string | string[];
  mode: 'dryRun' | 'apply';
}
export type BulkRun = (sent: Sent) => Promise<ActionResult<BulkCounts>>;

interface Asked {
  readonly register: RegisterName;
  readonly fields: readonly [FormField, ...FormField[]];
  readonly run: BulkRun;
  readonly target: BulkTarget;
  readonly onDone: () => void;
}

/** The chosen field and value, what they would change, and changing it. */
export function useBulk({ register, fields, run, target, onDone }: Asked) {
  const router = useRouter();
  const [name, setName] = useState(fields[0].field);
  const [value, setValue] = useState<string | readonly string[]>('');
  const [counted, setCounted] = useState<{ readonly of: string; readonly value: BulkCounts } | null>(null);
  // Counts are of one selection and one value; after a change of either they say nothing.
  const asked = JSON.stringify([target, name, value]);
  const dry = useAction(run, (result) => setCounted({ of: asked, value: result }));
  const wet = useAction(run, () => {
    onDone();
    router.refresh();
  });
  const sent = { register, target, field: name, input: typeof value === 'string' ? value : [...value] };
  const problems = [...dry.failure.problems, ...wet.failure.problems];
  return {
    field: fields.find((one) => one.field === name) ?? fields[0],
    value,
    counts: counted?.of === asked ? counted.value : null,
    problems,
    failure: problems.length > 0 ? null : (dry.failure.code ?? wet.failure.code),
    counting: dry.busy,
    applying: wet.busy,
    setValue,
    setField: (next: string) => {
      setName(next);
      setValue('');
    },
    count: () => dry.send({ ...sent, mode: 'dryRun' }),
    apply: () => wet.send({ ...sent, mode: 'apply' }),
  };
}
