import 'server-only';

import { setInterval as every, setTimeout as once } from 'node:timers';

import { today } from '@/lib/clock';
import { backUpDaily } from './folder';

const MINUTE_MS = 60_000;
/** Who starts the program wants to work first. */
const FIRST_MS = 5 * MINUTE_MS;
const AGAIN_MS = 60 * MINUTE_MS;

/** Makes the backup of the day while the program runs; gives what ends that. `failed` hears why one could not be made. */
export function keepBackups(failed: (error: unknown) => void): () => void {
  let running = false;
  const work = (): void => {
    if (running) return;
    running = true;
    backUpDaily(today())
      .catch(failed)
      .finally(() => (running = false));
  };
  const first = once(work, FIRST_MS);
  const again = every(work, AGAIN_MS);
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}
