import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** buttons and links of the page */
  readonly children?: ReactNode;
}

/** The one h1 of a page with its actions. */
export function PageHead({ title, children }: Props) {
  return (
    <Group justify="space-between" mb="md" gap="sm">
      <Title order={1}>{title}</Title>
      {children !== undefined && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
