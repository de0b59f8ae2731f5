import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function PasswordLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'auth']}>{children}</ClientMessages>;
}
