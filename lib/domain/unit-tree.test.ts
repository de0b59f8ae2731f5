import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contains } from './org-unit';
import { depthOf, inTreeOrder } from './unit-tree';

interface Node {
  id: number;
  code: string;
  parentId: number | null;
  path: string;
}

/** A tree: each unit hangs under one made before it. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((picks) => {
  const units: Node[] = [];
  for (const [i, pick] of picks.entries()) {
    const parent = i === 0 ? undefined : units[pick % units.length];
    units.push({
      id: i + 1,
      code: `U${pick}-${i}`,
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? '/'}${i + 1}/`,
    });
  }
  return units;
});

describe('unit tree', () => {
  it('keeps every unit once and puts a parent before its children', () => {
    fc.assert(
      fc.property(trees, (units) => {
        const ordered = inTreeOrder(units);
        expect(new Set(ordered)).toEqual(new Set(units));
        expect(ordered).toHaveLength(units.length);
        for (const unit of ordered) {
          const parent = ordered.findIndex((other) => other.id === unit.parentId);
          expect(parent).toBeLessThan(ordered.indexOf(unit));
        }
      }),
    );
  });

  it("a parent's scope contains its children's, and not the other way round", () => {
    fc.assert(
      fc.property(trees, (units) => {
        for (const unit of units) {
          const parent = units.find((other) => other.id === unit.parentId);
          if (parent === undefined) expect(depthOf(unit)).toBe(1);
          else {
            expect(contains(parent.path, unit.path)).toBe(true);
            expect(contains(unit.path, parent.path)).toBe(false);
            expect(depthOf(unit)).toBe(depthOf(parent) + 1);
          }
        }
      }),
    );
  });

  it('/1/ does not contain /10/', () => {
    expect(contains('/1/', '/10/')).toBe(false);
  });

  it('keeps units whose parents go round in a circle', () => {
    const round = [
      { id: 1, code: 'a', parentId: 2, path: '/' },
      { id: 2, code: 'b', parentId: 1, path: '/' },
    ];
    expect(inTreeOrder(round)).toHaveLength(2);
  });
});
