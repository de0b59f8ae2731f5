import { useEffect, useRef, useState } from 'react';

import { inTurn } from './in-turn';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of the box from the moment that it came near the window and the page rests: what costs much is mounted then,
 * one after the other, at once as large as it stays. Null before.
 */
export function useSeen() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let takeBack = (): void => undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((e) => e.isIntersecting)) return;
        observer.disconnect();
        takeBack = inTurn(() => setSize(sizeOf(element)));
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      takeBack();
    };
  }, []);
  return { box, size };
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({ width: clientWidth, height: clientHeight });
