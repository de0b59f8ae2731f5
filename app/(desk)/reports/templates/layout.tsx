import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function TemplatesLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'reports.templates', 'templates']}>{children}</ClientMessages>;
}
