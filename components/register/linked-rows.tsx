import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { RegisterName } from '@/lib/domain/register/definition';
import styles from './case.module.css';
import { TextLink } from './links';

interface Row {
  readonly register: RegisterName;
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly on: string | null;
}

interface Props {
  readonly register: RegisterName;
  readonly names: readonly { readonly field: string; readonly value: string; readonly row: Row | null }[];
  readonly namedBy: readonly { readonly register: RegisterName; readonly field: string; readonly row: Row }[];
}

function RowLink({ row }: { readonly row: Row }) {
  return (
    <>
      <TextLink href={`/registers/${row.register}/${row.id}`}>{row.key}</TextLink>
      {row.title === row.key ? '' : ` ${row.title}`}
      {row.on === null ? '' : ` · ${row.on}`}
    </>
  );
}

/** The other rows this one is tied to by a number: what it names, and what names it. Nothing where there are none. */
export function LinkedRows({ register, names, namedBy }: Props) {
  const t = useTranslations('registers');
  if (names.length + namedBy.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="xs">
        {t('case.linked.title')}
      </Title>
      <ol className={styles['history']}>
        {names.map(({ field, value, row }) => (
          <li key={field}>
            <span className={styles['when']}>{t(`${register}.fields.${field}`)}</span>
            {row === null ? (
              <Text component="span">{t('case.linked.missing', { number: value })}</Text>
            ) : (
              <RowLink row={row} />
            )}
          </li>
        ))}
        {namedBy.map((by) => (
          <li key={`${by.register} ${by.field} ${by.row.id}`}>
            <span className={styles['when']}>{t(`case.linked.${by.register}-${by.field}`)}</span>
            <RowLink row={by.row} />
          </li>
        ))}
      </ol>
    </section>
  );
}
