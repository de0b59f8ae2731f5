import './mantine.css';
import './globals.css';

import { mantineHtmlProps } from '@mantine/core';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';
import { Providers } from '@/components/shell/providers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  const product = t('product');
  return { title: { default: product, template: `%s · ${product}` }, robots: { index: false } };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <body>
        <ClientMessages of={['shell']}>
          <Providers>{children}</Providers>
        </ClientMessages>
      </body>
    </html>
  );
}
