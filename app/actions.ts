'use server';

import { cookies } from 'next/headers';
import { z } from 'zod';

import { publicAction } from '@/lib/gate/action';
import { localeCookie } from '@/lib/i18n/load';
import { locales } from '@/lib/i18n/namespaces';

const YEAR = 31_536_000;

/** Remembers the language in a cookie; anybody may, also before signing in. */
export const setLocale = publicAction(z.enum(locales), async (locale) => {
  (await cookies()).set(localeCookie, locale, { maxAge: YEAR, sameSite: 'lax', path: '/' });
});
