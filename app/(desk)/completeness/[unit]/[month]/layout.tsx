import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function MonthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'figure.corrected', 'indicators', 'plausibility', 'registers', 'submission']}>
      {children}
    </ClientMessages>
  );
}
