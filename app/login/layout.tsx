import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function LoginLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'auth']}>{children}</ClientMessages>;
}
