import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function ImportsLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'import']}>{children}</ClientMessages>;
}
