import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function CalendarLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'deadlines', 'problems', 'registers']}>{children}</ClientMessages>;
}
