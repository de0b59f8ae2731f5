'use client';

import { useState } from 'react';

import type { DataRow } from '@/components/data-table/types';
import { waitingRow } from '@/components/data-table/waiting-row';
import { SCROLLED_ROWS } from '@/lib/domain/register/list-query';

interface Start {
  /** the first rows, from the server */
  readonly rows: readonly DataRow[];
  readonly total: number;
  /** address of the rows, without page */
  readonly source: string;
}

interface Kept {
  /** the first rows as the server gave them: after a change it gives others, and what was fetched is old */
  readonly of: readonly DataRow[];
  readonly rows: readonly DataRow[];
  /** pages asked for */
  readonly asked: Set<number>;
}

const begin = (first: readonly DataRow[], total: number): Kept => ({
  of: first,
  rows: Array.from({ length: total }, (_, i) => first[i] ?? waitingRow(i)),
  asked: new Set([1]),
});

/** A whole list of which only what is scrolled to is fetched; rows that are not there yet are empty. */
export function useAllRows({ rows: first, total, source }: Start) {
  const [state, setKept] = useState(() => begin(first, total));
  const [failed, setFailed] = useState(false);
  const kept = state.of === first ? state : begin(first, total);
  if (kept !== state) setKept(kept);
  const { rows, asked } = kept;

  async function fetchPage(page: number): Promise<void> {
    const response = await fetch(`${source}&page=${page}`).catch(() => null);
    if (response?.ok !== true) {
      asked.delete(page);
      setFailed(true);
      return;
    }
    const found = (await response.json()) as { readonly rows: readonly DataRow[] };
    const from = (page - 1) * SCROLLED_ROWS;
    setFailed(false);
    setKept((now) =>
      now.asked === asked ? { ...now, rows: now.rows.map((row, i) => found.rows[i - from] ?? row) } : now,
    );
  }

  /** rows of these places are about to be seen */
  const onRange = (from: number, to: number): void => {
    if (total <= first.length) return;
    for (let page = Math.floor(from / SCROLLED_ROWS) + 1; page <= Math.floor(to / SCROLLED_ROWS) + 1; page += 1) {
      if (asked.has(page)) continue;
      asked.add(page);
      void fetchPage(page);
    }
  };
  return { rows, failed, onRange };
}
