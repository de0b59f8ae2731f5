'use client';

import { useEffect, useState } from 'react';

import type { ImportProgress } from '@/lib/domain/import/review';

const EVERY_MS = 500;

/** Rows that the running import behind this address has got through; '' asks nothing. */
export function useProgress(address: string): number {
  const [seen, setSeen] = useState({ address: '', rows: 0 });
  useEffect(() => {
    if (address === '') return;
    const ask = async (): Promise<void> => {
      const response = await fetch(address).catch(() => null);
      const progress = response?.ok ? ((await response.json()) as ImportProgress | null) : null;
      if (progress) setSeen({ address, rows: progress.rows });
    };
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [address]);
  return seen.address === address ? seen.rows : 0;
}
