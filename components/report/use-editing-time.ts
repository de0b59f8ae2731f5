'use client';

import { useEffect, useMemo, useRef } from 'react';

import { act, giveBack, notBegun, take, type EditingTime } from '@/lib/domain/report/editing-time';

interface EditingClock {
  /** seconds worked since the last time; they count as handed over */
  readonly hand: () => number;
  readonly giveBack: (seconds: number) => void;
}

const actions = ['keydown', 'pointerdown', 'wheel'] as const;

/** Counts while somebody types, clicks or turns the pages of the desk; what is counted is told in editing-time.ts. */
export function useEditingTime(): EditingClock {
  const time = useRef<EditingTime>(notBegun);
  useEffect(() => {
    const note = (event: Event) => {
      time.current = act(time.current, event.timeStamp);
    };
    for (const name of actions) document.addEventListener(name, note, { passive: true });
    return () => {
      for (const name of actions) document.removeEventListener(name, note);
    };
  }, []);
  return useMemo(
    () => ({
      hand: () => {
        const { seconds, left } = take(time.current);
        time.current = left;
        return seconds;
      },
      giveBack: (seconds) => {
        time.current = giveBack(time.current, seconds);
      },
    }),
    [],
  );
}
