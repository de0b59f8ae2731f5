import type { ReactNode } from 'react';

import { ClientMessages } from '@/components/shell/client-messages';

export default function CompletenessLayout({ children }: { readonly children: ReactNode }) {
  return <ClientMessages of={['shell', 'submission.due', 'submission.reminders']}>{children}</ClientMessages>;
}
