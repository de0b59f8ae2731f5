'use client';

import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/zh-cn';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';

import { readableGreys, theme } from './theme';

interface Props {
  readonly locale: string;
  readonly children: ReactNode;
}

/** What every page needs around it in the browser. */
export function Providers({ locale, children }: Props) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableGreys} forceColorScheme="light">
      <DatesProvider settings={{ locale: locale === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1 }}>
        <Notifications position="bottom-right" />
        <NuqsAdapter>{children}</NuqsAdapter>
      </DatesProvider>
    </MantineProvider>
  );
}
