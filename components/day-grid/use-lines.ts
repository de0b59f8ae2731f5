'use client';

import { useEffect, useReducer, useState } from 'react';

import { LINES_AT_ONCE } from '@/lib/domain/day-grid';
import { isDirty, isReady, reduce, sendable, type Change, type Line } from './lines';
import type { GridStart } from './types';

/** A row that is still being typed in is saved when the typing rests. */
const REST_MS = 1500;
const SOON_MS = 60;

export interface Lines {
  readonly lines: readonly Line[];
  readonly change: (change: Change) => void;
  /** code of what went wrong with the whole saving; nothing is sent until it is tried again */
  readonly failure: string | null;
  readonly retry: () => void;
  readonly dirty: boolean;
}

/** The lines and their saving by themselves: as soon as a row is left, and when typing in it rests. */
export function useLines(start: GridStart, activeKey: string | null): Lines {
  const { unitId, save } = start;
  const [lines, change] = useReducer(reduce, start.lines);
  const [failure, setFailure] = useState<string | null>(null);
  const ready = lines.filter(isReady);
  const inFlight = lines.some((line) => line.busy);
  const left = ready.some((line) => line.key !== activeKey);

  useEffect(() => {
    if (ready.length === 0 || inFlight || failure !== null) return undefined;
    const timer = setTimeout(
      () => {
        const batch = (left ? ready.filter((line) => line.key !== activeKey) : ready).slice(0, LINES_AT_ONCE);
        void send(batch);
      },
      left ? SOON_MS : REST_MS,
    );
    return () => clearTimeout(timer);
  });

  async function send(batch: readonly Line[]): Promise<void> {
    change({ type: 'sent', keys: batch.map((line) => line.key) });
    // Offline, or the server went away: say so, keep everything.
    const result = await save({ unitId, lines: batch.map(sendable) }).catch(() => null);
    if (result?.ok !== true) {
      change({ type: 'failed' });
      setFailure(result?.error ?? 'unexpected');
      return;
    }
    const answers = batch.flatMap((line, i) => {
      const outcome = result.value[i];
      return outcome === undefined ? [] : [{ key: line.key, sent: line.now, outcome }];
    });
    change({ type: 'answered', answers });
  }

  return { lines, change, failure, retry: () => setFailure(null), dirty: inFlight || lines.some(isDirty) };
}
