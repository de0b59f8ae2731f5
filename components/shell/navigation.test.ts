import { describe, expect, it } from 'vitest';

import { roles } from '@/lib/domain/access';
import { activeItem, navigationOf } from './navigation';

describe('navigation', () => {
  it('offers what the role can open', () => {
    const keys = Object.fromEntries(roles.map((role) => [role, navigationOf(role).map((item) => item.key)]));
    expect(keys['clerk']).toContain('imports');
    expect(keys['clerk']).not.toContain('compare');
    expect(keys['leader']).toContain('compare');
    expect(keys['leader']).not.toContain('imports');
    for (const role of roles) expect(keys[role]?.includes('admin')).toBe(role === 'administrator');
  });

  it('marks the item the address belongs to, and no other that begins alike', () => {
    const items = navigationOf('administrator');
    expect(activeItem(items, '/')?.key).toBe('dashboard');
    expect(activeItem(items, '/registers/service-days/7')?.key).toBe('service-days');
    expect(activeItem(items, '/admin/units')?.key).toBe('admin');
    expect(activeItem(items, '/reportsX')).toBeUndefined();
  });
});
