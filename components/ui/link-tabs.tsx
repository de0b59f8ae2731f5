import Link from 'next/link';

import classes from './link-tabs.module.css';

interface Props {
  /** of the navigation, for screen readers */
  readonly name: string;
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly className?: string | undefined;
}

/** Places of one page, each with its own address. */
export function LinkTabs({ name, tabs, className }: Props) {
  return (
    <nav aria-label={name} className={className}>
      <ul className={classes['tabs']}>
        {tabs.map(({ href, label, current }) => (
          <li key={href}>
            <Link href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
