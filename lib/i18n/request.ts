import { getRequestConfig } from 'next-intl/server';
import { cookies } from 'next/headers';

import { loadMessages, localeCookie, toLocale } from './load';

/** The language comes from a cookie, so that an address shows the same thing in both languages. */
export default getRequestConfig(async () => {
  const locale = toLocale((await cookies()).get(localeCookie)?.value);
  return { locale, messages: await loadMessages(locale), timeZone: 'Asia/Shanghai' };
});
