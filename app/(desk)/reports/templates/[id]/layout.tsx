import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function TemplateLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'editor', 'indicators', 'registers', 'reports', 'templates', 'units']}>
      {children}
    </ClientMessages>
  );
}
