import styles from './data-table.module.css';
import type { DataColumn } from './types';

/** Neighbouring columns of one group under one heading; nothing where no column has a group. */
export function GroupRow({ columns }: { readonly columns: readonly DataColumn[] }) {
  if (columns.every((column) => column.group === undefined)) return null;
  const groups: { group: string; first: string; span: number }[] = [];
  for (const { id, group = '' } of columns) {
    const last = groups.at(-1);
    if (last?.group === group) last.span += 1;
    else groups.push({ group, first: id, span: 1 });
  }
  return (
    <tr className={styles['groups']}>
      {groups.map(({ group, first, span }) =>
        group === '' ? (
          <td key={first} colSpan={span} />
        ) : (
          <th key={first} scope="colgroup" colSpan={span}>
            {group}
          </th>
        ),
      )}
    </tr>
  );
}
