import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function RegisterLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages
      of={[
        'shell',
        'problems',
        'registers.bulk',
        'registers.form',
        'registers.list',
        'registers.nil',
        'registers.values',
        'table',
      ]}
    >
      {children}
    </ClientMessages>
  );
}
