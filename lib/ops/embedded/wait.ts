import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks every 50 ms until the answer is not undefined; undefined when the time is up. */
export const waitFor = async <T>(
  ask: () => Promise<T | undefined> | T | undefined,
  seconds: number,
): Promise<T | undefined> => {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await sleep(50);
  }
};

/** Died, but its parent has not asked: common in containers without an init process. */
const isZombie = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${String(pid)}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false; // no /proc here
  }
};

/** Does the number stand for any process, even one that has died and is still to be buried? Somebody else's counts. */
export const processExists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Is there a living process with this id? */
export const processIsAlive = (pid: number): boolean => processExists(pid) && !isZombie(pid);
