import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function OldReportsLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'reading', 'rules']}>{children}</ClientMessages>;
}
