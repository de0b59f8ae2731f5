import { may, type Permission, type Role } from '@/lib/domain/access';

export interface NavItem {
  /** message key under shell.nav */
  readonly key: string;
  readonly href: string;
  readonly permission: Permission;
  readonly group: 'figures' | 'registers' | 'work';
}

const register = (key: string): NavItem => ({ key, href: `/registers/${key}`, permission: 'read', group: 'registers' });

const items: readonly NavItem[] = [
  { key: 'dashboard', href: '/', permission: 'read', group: 'figures' },
  { key: 'compare', href: '/compare', permission: 'compare', group: 'figures' },
  { key: 'indicators', href: '/indicators', permission: 'read', group: 'figures' },
  register('disclosures'),
  register('applications'),
  register('remedies'),
  register('administrative-acts'),
  register('service-cases'),
  register('service-days'),
  register('complaints'),
  { key: 'reports', href: '/reports', permission: 'report', group: 'work' },
  { key: 'imports', href: '/imports', permission: 'record', group: 'work' },
  { key: 'admin', href: '/admin', permission: 'administer', group: 'work' },
];

/** What this role can open. */
export const navigationOf = (role: Role): NavItem[] => items.filter((item) => may(role, item.permission));

/** The item the address belongs to: /registers/complaints/12 belongs to /registers/complaints. */
export function activeItem(all: readonly NavItem[], path: string): NavItem | undefined {
  return all.find((item) =>
    item.href === '/' ? path === '/' : path === item.href || path.startsWith(`${item.href}/`),
  );
}
