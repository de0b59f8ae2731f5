import { useEffect, useRef, useState } from 'react';

import { inTurn } from './in-turn';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of the box from the moment that it came near the window and the page rests: what costs much is mounted then,
 * one after the other, at once as large as it stays. Null before. What it is drawn with is fetched before it takes its
 * turn: two that waited for the same script would be mounted together as soon as it came, in one long task.
 */
export function useSeen(fetchDrawing: () => Promise<unknown>) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let gone = false;
    let takeBack = (): void => undefined;
    const queue = (): void => {
      if (!gone) takeBack = inTurn(() => setSize(sizeOf(element)));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((e) => e.isIntersecting)) return;
        observer.disconnect();
        // A script that does not come is an error of the drawing, which is mounted to say so.
        void fetchDrawing().then(queue, queue);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      takeBack();
    };
  }, [fetchDrawing]);
  return { box, size };
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({ width: clientWidth, height: clientHeight });
