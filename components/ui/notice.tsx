import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page that says why it is not the one that was asked for. */
export function Notice({ title, text, children }: Props) {
  return (
    <section style={{ padding: '48px 16px', maxWidth: 560 }}>
      <Title order={1} mb="sm">
        {title}
      </Title>
      <Text mb="md">{text}</Text>
      {children}
    </section>
  );
}
