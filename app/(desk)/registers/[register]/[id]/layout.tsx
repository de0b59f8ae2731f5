import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function CaseLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'attachments', 'deadlines', 'problems', 'registers']}>{children}</ClientMessages>
  );
}
