import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function AssessmentLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages of={['shell', 'assessment', 'attachments', 'registers.form', 'table']}>{children}</ClientMessages>
  );
}
