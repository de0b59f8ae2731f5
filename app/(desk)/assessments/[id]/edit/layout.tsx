import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function EditSchemeLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'assessment', 'indicators', 'problems', 'registers', 'units.kinds']}>
      {children}
    </ClientMessages>
  );
}
