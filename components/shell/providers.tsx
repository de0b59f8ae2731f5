'use client';

import { MantineProvider } from '@mantine/core';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';

import { readableGreys, theme } from './theme';

/** What every page needs around it in the browser. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableGreys} forceColorScheme="light">
      <NuqsAdapter>{children}</NuqsAdapter>
    </MantineProvider>
  );
}
