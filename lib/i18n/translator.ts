import { createTranslator } from 'use-intl/core';

import { loadMessages } from './load';
import type { Locale, Namespace } from './namespaces';

/** Looks a message up: translate('key', { count: 3 }). */
export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

/** Words outside a page (command line, documents): the same files that the pages read. */
export async function translator(locale: Locale, namespace: Namespace): Promise<Translate> {
  const messages = (await loadMessages(locale)) as Record<string, Record<string, string>>;
  return createTranslator({ locale, messages, namespace, timeZone: 'Asia/Shanghai' });
}
