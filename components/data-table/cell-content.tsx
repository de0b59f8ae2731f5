import Link from 'next/link';

import { Sparkline } from '../figure/sparkline';
import styles from './data-table.module.css';
import { Mark } from './mark';
import type { DataCell } from './types';

export function CellContent({ cell }: { readonly cell: DataCell | undefined }) {
  if (cell === undefined) return null;
  return (
    <>
      {cell.href === undefined ? (
        <span title={cell.title}>{cell.text}</span>
      ) : (
        <Link href={cell.href} title={cell.title} prefetch={false} data-row-link>
          {cell.text}
        </Link>
      )}
      {cell.mark ? (
        <>
          {' '}
          <Mark {...cell.mark} />
        </>
      ) : null}
      {cell.detail === undefined ? null : <span className={styles['detail']}>{cell.detail}</span>}
      {cell.notices === undefined ? null : (
        <span className={styles['notices']}>
          {cell.notices.map(({ text, href, title }) => (
            <Link key={text} href={href} title={title} prefetch={false}>
              {text}
            </Link>
          ))}
        </span>
      )}
      {cell.spark === undefined ? null : <Sparkline {...cell.spark} />}
      {cell.lines?.map((line) => (
        <span key={line} className={styles['line']}>
          {line}
        </span>
      ))}
    </>
  );
}
