/** One file per namespace and language under messages/. */
export const namespaces = ['shell', 'registers', 'problems', 'table', 'indicators'] as const;
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';
