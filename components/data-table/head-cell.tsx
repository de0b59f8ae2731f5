'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';

import styles from './data-table.module.css';
import type { DataColumn, ServerSort } from './types';

type Sort = Omit<ServerSort, 'hrefs'> & { readonly hrefs?: ServerSort['hrefs'] };

interface Props {
  readonly column: DataColumn;
  readonly sort: Sort;
  readonly onSort: () => void;
}

const arrow = { ascending: '▲', descending: '▼', none: '' } as const;

function order(column: DataColumn, sort: Sort): keyof typeof arrow {
  if (sort.column !== column.id) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

const sorts = (column: DataColumn, sort: Sort): boolean =>
  column.sortable !== false && (sort.hrefs === undefined || sort.hrefs[column.id] !== undefined);

function Control({ column, sort, onSort }: Props) {
  const t = useTranslations('table');
  const now = order(column, sort);
  const href = sort.hrefs?.[column.id];
  const shared = {
    className: styles['sort'],
    title: column.hint ?? t(now === 'ascending' ? 'sortDescending' : 'sortAscending', { column: column.label }),
  };
  const name = (
    <>
      {column.label}
      <span className={styles['arrow']} aria-hidden>
        {arrow[now]}
      </span>
    </>
  );
  if (href === undefined)
    return (
      <button type="button" onClick={onSort} {...shared}>
        {name}
      </button>
    );
  return (
    <Link href={href} scroll={false} prefetch={false} {...shared}>
      {name}
    </Link>
  );
}

/** A heading: a link where the server sorts, a button where the browser does, plain text where nothing does. */
export function HeadCell(props: Props) {
  const { column, sort } = props;
  const className = column.numeric ? styles['numeric'] : undefined;
  if (!sorts(column, sort))
    return (
      <th scope="col" className={className} title={column.hint}>
        {column.label}
      </th>
    );
  return (
    <th scope="col" className={className} aria-sort={order(column, sort)}>
      <Control {...props} />
      {column.link === undefined ? null : (
        <Link className={styles['more']} href={column.link.href} prefetch={false}>
          {column.link.label}
        </Link>
      )}
    </th>
  );
}
