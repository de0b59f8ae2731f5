import { describe, expect, it } from 'vitest';

import { sparkPaths } from './spark-paths';

describe('sparkPaths', () => {
  it('breaks the line at a gap instead of falling to zero', () => {
    const { line, dots } = sparkPaths([1, 2, null, 4, null]);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(line.match(/L/g)).toHaveLength(1);
    expect(dots.match(/M/g)).toHaveLength(1);
  });

  it('draws a zero on the ground', () => {
    expect(sparkPaths([0, 5]).line).toBe('M3 25L117 3');
    expect(sparkPaths([0, 0]).line).toBe('M3 25L117 25');
  });

  it('draws nothing for nothing', () => expect(sparkPaths([null, null])).toMatchObject({ line: '', dots: '' }));
});
