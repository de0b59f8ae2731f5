import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function ReportLayout({ children }: { readonly children: ReactNode }) {
  return (
    <ClientMessages
      of={[
        'shell',
        'editor',
        'figure.corrected',
        'figure.entered',
        'indicators',
        'plausibility',
        'registers',
        'reports',
        'rules',
        'templates.changed',
      ]}
    >
      {children}
    </ClientMessages>
  );
}
