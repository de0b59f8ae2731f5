export const roles = ['clerk', 'leader', 'superior', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * read: see pages and figures of the scope · record: create, edit, import register rows, nil returns ·
 * submit: hand a month in, explain its numbers · accept: take or give back the months of units below ·
 * compare: units side by side · assess: score the units below, decide their objections · object: to the own unit's score ·
 * report: write and download reports · administer: units, accounts, calendar, demonstration
 */
export const permissions = [
  'read',
  'record',
  'submit',
  'accept',
  'compare',
  'assess',
  'object',
  'report',
  'administer',
] as const;
export type Permission = (typeof permissions)[number];

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: ['read', 'record', 'submit', 'object', 'report'],
  leader: ['read', 'submit', 'accept', 'compare', 'assess', 'object', 'report'],
  superior: ['read', 'accept', 'compare', 'assess', 'report'],
  administrator: permissions,
};

/** The scope in units is the other half of the question: lib/gate/authorize.ts asks both. */
export const may = (role: Role, permission: Permission): boolean => granted[role].includes(permission);
