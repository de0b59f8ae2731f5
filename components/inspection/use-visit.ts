'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { CheckItem } from '@/lib/domain/inspection';
import {
  allPassed,
  blankItem,
  type ItemEntry,
  type VisitEntries,
  type VisitHead,
  withResult,
} from '@/lib/domain/inspection-visit';

type Checked = Omit<ItemEntry, 'result'> & { readonly item: CheckItem; readonly result: 'passed' | 'finding' };

/** What the server takes: the items that were looked at. */
interface VisitInput {
  unitId: number;
  head: VisitHead;
  items: Checked[];
}
export type SaveVisit = (input: VisitInput) => Promise<ActionResult<number>>;

interface VisitStart {
  readonly unitId: number;
  readonly items: readonly CheckItem[];
  readonly head: VisitHead;
  readonly fullPoints: Readonly<Record<string, number>>;
  readonly save: SaveVisit;
  /** where to go when all is kept */
  readonly then: string;
}

function checked(items: readonly CheckItem[], entries: VisitEntries): Checked[] {
  return items.flatMap((item) => {
    const entry = entries[item];
    return entry === undefined || entry.result === '' ? [] : [{ ...entry, item, result: entry.result }];
  });
}

function start({ items, fullPoints }: VisitStart): VisitEntries {
  const full = (item: CheckItem): string => String(fullPoints[item] ?? '');
  return Object.fromEntries(items.map((item) => [item, { ...blankItem, fullPoints: full(item) }]));
}

/** The entries of one visit until they are kept. */
export function useVisit(given: VisitStart) {
  const router = useRouter();
  const [head, setHead] = useState(given.head);
  const [entries, setEntries] = useState(() => start(given));
  const [kept, setKept] = useState(false);
  const { send, busy, failure } = useAction(given.save, () => {
    setKept(true);
    router.push(given.then);
  });
  const change = (item: CheckItem, part: Partial<ItemEntry>) =>
    setEntries((now) => ({ ...now, [item]: { ...(now[item] ?? blankItem), ...part } }));
  const own = checked(given.items, entries);
  return {
    head,
    setHead: (part: Partial<VisitHead>) => setHead((now) => ({ ...now, ...part })),
    entries,
    change,
    judge: (item: CheckItem, result: ItemEntry['result']) =>
      change(item, withResult(entries[item] ?? blankItem, result)),
    passAll: () => setEntries(allPassed),
    checked: own.length,
    dirty: own.length > 0 && !kept,
    save: () => send({ unitId: given.unitId, head, items: own }),
    busy,
    failure,
  };
}
