import { describe, expect, it } from 'vitest';

import { may, permissions, roles } from './access';

const matrix = roles.map((role) => [role, permissions.filter((permission) => may(role, permission))] as const);

describe('who may what', () => {
  it('is exactly this table', () => {
    expect(Object.fromEntries(matrix)).toEqual({
      clerk: ['read', 'record', 'submit', 'object', 'report'],
      leader: ['read', 'submit', 'accept', 'compare', 'assess', 'object', 'report'],
      superior: ['read', 'accept', 'compare', 'assess', 'report'],
      administrator: ['read', 'record', 'submit', 'accept', 'compare', 'assess', 'object', 'report', 'administer'],
    });
  });
});
