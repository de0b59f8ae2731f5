'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import { blankDraftItem, schemeIn, type ItemDraft, type SchemeDraft } from '@/lib/domain/assessment/draft';
import type { AssessmentScheme } from '@/lib/domain/assessment/scheme';

export type SaveScheme = (input: {
  id: number | null;
  unitId: number;
  version: number;
  scheme: AssessmentScheme;
}) => Promise<ActionResult<{ id: number }>>;

interface Keyed extends ItemDraft {
  readonly key: number;
}

export interface FormStart {
  /** null: a new scheme */
  readonly id: number | null;
  /** of the owner */
  readonly unitId: number;
  readonly version: number;
  readonly draft: SchemeDraft;
}

const keyed = (items: readonly ItemDraft[]): Keyed[] => items.map((item, key) => ({ ...item, key }));

/** The scheme while it is typed; keys keep every row's fields with it when rows move. */
export function useSchemeForm(start: FormStart, save: SaveScheme) {
  const router = useRouter();
  const [head, setHead] = useState<Omit<SchemeDraft, 'items'>>(start.draft);
  const [items, setItems] = useState<readonly Keyed[]>(() => keyed(start.draft.items));
  const [dirty, setDirty] = useState(false);
  const { send, busy, failure } = useAction(save, ({ id }) => {
    setDirty(false);
    router.push(`/assessments/${id}`);
  });
  const put = (next: readonly Keyed[]): void => {
    setDirty(true);
    setItems(next);
  };
  return {
    head,
    items,
    dirty,
    busy,
    failure,
    changeHead: (part: Partial<SchemeDraft>) => {
      setDirty(true);
      setHead({ ...head, ...part });
    },
    changeItem: (at: number, part: Partial<ItemDraft>) =>
      put(items.map((item, i) => (i === at ? { ...item, ...part } : item))),
    add: () => put([...items, { ...blankDraftItem, key: 1 + Math.max(-1, ...items.map(({ key }) => key)) }]),
    remove: (at: number) => put(items.filter((_, i) => i !== at)),
    up: (at: number) => {
      const [moved, before] = [items[at], items[at - 1]];
      if (moved === undefined || before === undefined) return;
      put(items.with(at - 1, moved).with(at, before));
    },
    save: () =>
      send({ id: start.id, unitId: start.unitId, version: start.version, scheme: schemeIn({ ...head, items }) }),
  };
}
