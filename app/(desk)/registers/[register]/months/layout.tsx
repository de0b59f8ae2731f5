import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function MonthEntryLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'dayGrid', 'monthEntry']}>{children}</ClientMessages>;
}
