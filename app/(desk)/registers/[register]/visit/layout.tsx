import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function VisitLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'problems', 'registers.form', 'registers.inspections', 'supervision']}>
      {children}
    </ClientMessages>
  );
}
