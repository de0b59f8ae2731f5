import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function ReportsLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'editor.approval', 'editor.batch', 'editor.burden', 'editor.fonts', 'reports']}>
      {children}
    </ClientMessages>
  );
}
