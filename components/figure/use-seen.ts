import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { inTurn } from './in-turn';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Long after the first view, soon enough for whoever opens a page to print it. */
const PRINTABLE_MS = 4000;

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
    const takeBackPrint = drawnForPrint({
      fetchDrawing,
      mount: () => {
        observer.disconnect();
        takeBack();
        flushSync(() => setSize((size) => ({ ...(size ?? sizeOf(element)) })));
      },
    });
    return () => {
      gone = true;
      takeBackPrint();
      observer.disconnect();
      takeBack();
    };
  }, [fetchDrawing]);
  return { box, size };
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({ width: clientWidth, height: clientHeight });

interface Print {
  readonly fetchDrawing: () => Promise<unknown>;
  readonly mount: () => void;
}

/**
 * Paper has no window to come near: what was not seen yet is drawn at once, before the page is laid out for it. That
 * cannot wait for a script, so it is fetched once the page has stood for a while. Mounted twice, because React asks for a
 * fetched script once more and goes on when the first listener has returned.
 * @returns takes it back
 */
function drawnForPrint({ fetchDrawing, mount }: Print): () => void {
  const ready = setTimeout(() => void fetchDrawing().catch(() => undefined), PRINTABLE_MS);
  const first = (): void => {
    mount();
  };
  const second = (): void => {
    mount();
  };
  addEventListener('beforeprint', first);
  addEventListener('beforeprint', second);
  return () => {
    clearTimeout(ready);
    removeEventListener('beforeprint', first);
    removeEventListener('beforeprint', second);
  };
}
