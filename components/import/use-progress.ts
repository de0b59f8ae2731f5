'use client';

import { useEffect, useState } from 'react';

import type { ImportProgress } from '@/lib/domain/import/review';

const EVERY_MS = 500;

/** Rows that the running check or import of this upload has read; '' asks nothing. */
export function useProgress(token: string): number {
  const [seen, setSeen] = useState({ token: '', rows: 0 });
  useEffect(() => {
    if (token === '') return;
    const ask = async (): Promise<void> => {
      const response = await fetch(`/imports/progress?token=${token}`).catch(() => null);
      const progress = response?.ok ? ((await response.json()) as ImportProgress | null) : null;
      if (progress) setSeen({ token, rows: progress.rows });
    };
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [token]);
  return seen.token === token ? seen.rows : 0;
}
