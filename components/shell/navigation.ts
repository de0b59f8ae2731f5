import { may, type Permission, type Role } from '@/lib/domain/access';
import type { RegisterName } from '@/lib/domain/register/definition';

/** In the order of the menu; labels are messages shell.groups. */
export const navGroups = ['figures', 'disclosure', 'service', 'supervision', 'work'] as const;
type NavGroup = (typeof navGroups)[number];

export interface NavItem {
  /** message key under shell.nav */
  readonly key: string;
  readonly href: string;
  readonly permission: Permission;
  readonly group: NavGroup;
}

const registers = (group: NavGroup, ...keys: readonly RegisterName[]): NavItem[] =>
  keys.map((key) => ({ key, href: `/registers/${key}`, permission: 'read', group }));

const items: readonly NavItem[] = [
  { key: 'dashboard', href: '/', permission: 'read', group: 'figures' },
  { key: 'completeness', href: '/completeness', permission: 'read', group: 'figures' },
  { key: 'compare', href: '/compare', permission: 'compare', group: 'figures' },
  { key: 'indicators', href: '/indicators', permission: 'read', group: 'figures' },
  ...registers('disclosure', 'disclosures'),
  { key: 'coverage', href: '/coverage', permission: 'read', group: 'disclosure' },
  ...registers('disclosure', 'disclosure-items', 'disclosure-objections', 'applications', 'remedies'),
  ...registers('disclosure', 'administrative-acts', 'issued-documents'),
  ...registers('service', 'service-cases', 'service-days', 'complaints', 'hall-windows', 'hall-matters'),
  ...registers('supervision', 'rosters', 'inspections'),
  { key: 'assessments', href: '/assessments', permission: 'read', group: 'supervision' },
  { key: 'targets', href: '/targets', permission: 'read', group: 'supervision' },
  ...registers('supervision', 'meetings', 'decisions', 'activities'),
  { key: 'deadlines', href: '/deadlines', permission: 'read', group: 'work' },
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
