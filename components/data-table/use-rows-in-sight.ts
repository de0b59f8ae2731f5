'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

const ROW_PX = 34;
const AROUND = 20;

/** Which of so many rows are to be drawn for what is in sight; drawn anew while the box is scrolled. */
export function useRowsInSight(count: number, scroll: RefObject<HTMLElement | null>) {
  return useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: AROUND,
    initialRect: { width: 1000, height: 900 },
  });
}
