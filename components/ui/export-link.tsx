import type { ReactNode } from 'react';

import classes from './export-link.module.css';

interface Props {
  readonly href: string;
  readonly children: ReactNode;
}

/** Leads to a file of what the page shows. */
export function ExportLink({ href, children }: Props) {
  return (
    <a className={`${classes['link']} off-paper`} href={href} download>
      {children}
    </a>
  );
}
