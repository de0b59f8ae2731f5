import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

import { pickMessages, type MessagePath } from '@/lib/i18n/pick-messages';

interface Props {
  /** all that components of the browser below may read, written out: scripts/check-client-messages.mjs proves it */
  readonly of: readonly MessagePath[];
  readonly children: ReactNode;
}

/**
 * The messages that go along to the browser. All of them together are twice as large as the page itself. It takes the
 * place of a provider above it: each names everything that is read under it.
 */
export async function ClientMessages({ of, children }: Props) {
  return <NextIntlClientProvider messages={pickMessages(await getMessages(), of)}>{children}</NextIntlClientProvider>;
}
