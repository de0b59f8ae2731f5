/** One file per namespace and language under messages/. */
export const namespaces = [
  'shell',
  'registers',
  'problems',
  'import',
  'table',
  'indicators',
  'auth',
  'admin',
  'units',
  'figure',
  'dashboard',
  'compare',
  'demo',
  'reports',
  'editor',
  'templates',
  'submission',
  'plausibility',
  'attachments',
  'dayGrid',
  'rules',
  'reading',
  'deadlines',
  'coverage',
  'api',
  'supervision',
  'assessment',
  'targets',
  'backup',
  'monthEntry',
] as const;
export type Namespace = (typeof namespaces)[number];
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';
