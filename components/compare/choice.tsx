import Link from 'next/link';

import classes from './compare.module.css';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly word: string; readonly href: string }[];
  readonly chosen: string;
}

/** One of a few, each an address. */
export function Choice({ label, options, chosen }: Props) {
  return (
    <nav className={classes['choice']} aria-label={label}>
      <span className={classes['choiceLabel']}>{label}</span>
      {options.map((option) => (
        <Link
          key={option.key}
          href={option.href}
          aria-current={option.key === chosen ? 'true' : undefined}
          prefetch={false}
        >
          {option.word}
        </Link>
      ))}
    </nav>
  );
}
