'use client';

import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface Target {
  readonly href: string;
  readonly children: ReactNode;
  readonly rel?: string;
  readonly 'aria-label'?: string;
}

// A server component cannot hand a component to a client component: these two do it on this side.

export function ButtonLink(props: ButtonProps & Target) {
  return <Button component={Link} prefetch={false} {...props} />;
}

export function TextLink(props: AnchorProps & Target) {
  return <Anchor component={Link} prefetch={false} size="sm" {...props} />;
}
