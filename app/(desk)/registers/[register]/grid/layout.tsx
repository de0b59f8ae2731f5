import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function DayGridLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'dayGrid', 'problems', 'registers']}>{children}</ClientMessages>;
}
