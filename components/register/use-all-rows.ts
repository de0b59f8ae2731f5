'use client';

import { useRef, useState } from 'react';

import type { DataRow } from '@/components/data-table/types';
import { SCROLLED_ROWS } from '@/lib/domain/register/list-query';

interface Start {
  /** the first rows, from the server */
  readonly rows: readonly DataRow[];
  readonly total: number;
  /** address of the rows, without page */
  readonly source: string;
}

const waiting = (at: number): DataRow => ({ id: `#${at}`, cells: {} });

/** A whole list of which only what is scrolled to is fetched; rows that are not there yet are empty. */
export function useAllRows({ rows: first, total, source }: Start) {
  const [rows, setRows] = useState<readonly DataRow[]>(() =>
    Array.from({ length: total }, (_, i) => first[i] ?? waiting(i)),
  );
  const [failed, setFailed] = useState(false);
  const asked = useRef(new Set([1]));

  async function fetchPage(page: number): Promise<void> {
    const response = await fetch(`${source}&page=${page}`).catch(() => null);
    if (response?.ok !== true) {
      asked.current.delete(page);
      setFailed(true);
      return;
    }
    const found = (await response.json()) as { readonly rows: readonly DataRow[] };
    const from = (page - 1) * SCROLLED_ROWS;
    setFailed(false);
    setRows((now) => now.map((row, i) => found.rows[i - from] ?? row));
  }

  /** rows of these places are about to be seen */
  const onRange = (from: number, to: number): void => {
    if (total <= first.length) return;
    for (let page = Math.floor(from / SCROLLED_ROWS) + 1; page <= Math.floor(to / SCROLLED_ROWS) + 1; page += 1) {
      if (asked.current.has(page)) continue;
      asked.current.add(page);
      void fetchPage(page);
    }
  };
  return { rows, failed, onRange };
}
