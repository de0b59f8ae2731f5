import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function NeedsLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell']}>{children}</ClientMessages>;
}
