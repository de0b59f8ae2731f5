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
  readonly names: readonly {
    readonly field: string;
    readonly value: string;
    readonly unit: string | null;
    readonly row: Row | null;
    readonly hidden: boolean;
  }[];
  readonly namedBy: readonly {
    readonly register: RegisterName;
    readonly field: string;
    readonly unit: string | null;
    readonly row: Row | null;
    readonly count: number;
  }[];
}

function RowLink({ row, unit }: { readonly row: Row; readonly unit: string | null }) {
  return (
    <>
      <TextLink href={`/registers/${row.register}/${row.id}`}>{row.key}</TextLink>
      {row.title === row.key ? '' : ` ${row.title}`}
      {row.on === null ? '' : ` · ${row.on}`}
      {unit === null ? '' : ` · ${unit}`}
    </>
  );
}

/** What is said of a number without a row to show. */
function Absent({ field, value, unit, hidden }: Props['names'][number]) {
  const t = useTranslations('registers.case.linked');
  if (unit !== null) return t(hidden ? 'hidden' : 'missingIn', { number: value, unit });
  return t(field === 'transferredFrom' ? 'missingAbove' : 'missing', { number: value });
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
        {names.map((name) => (
          <li key={name.field}>
            <span className={styles['when']}>{t(`${register}.fields.${name.field}`)}</span>
            {name.row === null ? (
              <Text component="span">
                <Absent {...name} />
              </Text>
            ) : (
              <RowLink row={name.row} unit={name.unit} />
            )}
          </li>
        ))}
        {namedBy.map((by) => (
          <li key={`${by.register} ${by.field} ${by.row?.id ?? by.unit ?? ''}`}>
            <span className={styles['when']}>{t(`case.linked.${by.register}-${by.field}`)}</span>
            {by.row === null ? (
              <Text component="span">{t('case.linked.hiddenOf', { unit: by.unit ?? '', count: by.count })}</Text>
            ) : (
              <RowLink row={by.row} unit={by.unit} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
