import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function DivisionsLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['admin.divisions']}>{children}</ClientMessages>;
}
