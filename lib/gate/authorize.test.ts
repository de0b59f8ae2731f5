import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { may, permissions, roles } from '../domain/access';
import { contains } from '../domain/org-unit';
import { authorize, pathOf } from './authorize';
import { operatorScope } from './operator';

const paths = fc.option(
  fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 }).map((ids) => `/${ids.join('/')}/`),
);
const askers = fc.record({ username: fc.string(), role: fc.constantFrom(...roles), unitPath: paths });

describe('authorize', () => {
  it('gives a scope exactly to those who may and whose place is known', () => {
    fc.assert(
      fc.property(askers, fc.constantFrom(...permissions), (asker, permission) => {
        const scope = authorize(asker, permission);
        const placed = asker.unitPath !== null || asker.role === 'superior' || asker.role === 'administrator';
        expect(scope.ok).toBe(may(asker.role, permission) && placed);
        if (scope.ok) expect(scope.value).toMatchObject({ actor: asker.username, role: asker.role });
      }),
    );
  });

  it('never reaches above the own unit, but for administrators and superiors without unit', () => {
    fc.assert(
      fc.property(askers, (asker) => {
        const path = pathOf(asker);
        if (asker.role === 'administrator') expect(path).toBe('/');
        else if (asker.unitPath !== null) expect(contains(asker.unitPath, path ?? '')).toBe(true);
        else expect(path).toBe(asker.role === 'superior' ? '/' : null);
      }),
    );
  });

  it('lets the command line see everything', () => {
    expect(operatorScope()).toEqual({ actor: 'operator', role: 'administrator', path: '/' });
  });
});
