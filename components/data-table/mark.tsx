import styles from './data-table.module.css';
import type { DataMark } from './types';

const sign = { normal: '●', good: '◆', warn: '△', attention: '▲', overdue: '■', missing: '○' } as const;

/** A status as sign and word: 正常 ● 关注 ▲ 逾期 ■ 未报 ○. */
export function Mark({ tone, word }: DataMark) {
  return (
    <span className={styles[tone]}>
      <span aria-hidden>{sign[tone]}</span> {word}{' '}
    </span>
  );
}
