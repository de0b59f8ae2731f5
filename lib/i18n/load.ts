import type { Locale } from './namespaces';
import { defaultLocale, locales, namespaces } from './namespaces';

export type MessageTree = Readonly<Record<string, unknown>>;

/** The name of the cookie that remembers the language. */
export const localeCookie = 'sunledger.locale';

/** zh-CN for everything that is not one of ours. */
export const toLocale = (text: string | undefined): Locale => locales.find((l) => l === text) ?? defaultLocale;

/** Every namespace of one language. */
export async function loadMessages(locale: Locale): Promise<Record<string, MessageTree>> {
  const loaded = await Promise.all(
    namespaces.map(async (name) => {
      const file = (await import(`../../messages/${locale}/${name}.json`)) as { default: MessageTree };
      return [name, file.default] as const;
    }),
  );
  return Object.fromEntries(loaded);
}
