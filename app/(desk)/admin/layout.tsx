import type { ReactNode } from 'react';

import { AdminTabs } from '@/components/admin/admin-tabs';
import { ClientMessages } from '@/components/shell/client-messages';

export default function AdminLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'admin', 'api', 'indicators.settings', 'problems', 'registers.org-units']}>
      <AdminTabs />
      {children}
    </ClientMessages>
  );
}
