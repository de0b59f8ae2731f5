import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function TargetsLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'attachments', 'problems', 'registers.form', 'targets']}>{children}</ClientMessages>
  );
}
