import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function DeadlinesLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['deadlines', 'problems', 'registers.form']}>{children}</ClientMessages>;
}
