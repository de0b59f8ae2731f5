import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { inTurn } from './in-turn';

const idle: (() => void)[] = [];
const rest = (): void => idle.shift()?.();

describe('work in turn', () => {
  beforeEach(() => {
    vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is done one piece a rest, in the order it came', () => {
    const done: string[] = [];
    for (const name of ['a', 'b', 'c']) inTurn(() => done.push(name));
    expect(idle).toHaveLength(1);
    rest();
    expect(done).toEqual(['a']);
    rest();
    rest();
    expect(done).toEqual(['a', 'b', 'c']);
    expect(idle).toHaveLength(0);
  });

  it('that was taken back is not done, and the next is', () => {
    const done: string[] = [];
    const takeBack = inTurn(() => done.push('a'));
    inTurn(() => done.push('b'));
    takeBack();
    rest();
    expect(done).toEqual(['b']);
    takeBack();
    expect(idle).toHaveLength(0);
  });

  it('is done also where the browser does not say when it rests', () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    vi.useFakeTimers();
    const done: string[] = [];
    inTurn(() => done.push('a'));
    inTurn(() => done.push('b'));
    vi.runAllTimers();
    vi.useRealTimers();
    expect(done).toEqual(['a', 'b']);
  });
});
