import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function ScreenLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['dashboard.screen']}>{children}</ClientMessages>;
}
