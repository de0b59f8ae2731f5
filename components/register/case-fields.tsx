import { Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { Column, Row } from '@/lib/domain/columns';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import styles from './case.module.css';
import { formatValue, type ValueWords } from './format';

interface Props {
  readonly definition: RegisterDefinition;
  readonly values: Row;
  readonly words: ValueWords;
}

const isLong = (column: Column): boolean => column.kind === 'longText';

/** Every field of a row, long texts below the short ones. */
export function CaseFields({ definition, values, words }: Props) {
  const t = useTranslations('registers');
  const columns = Object.entries(definition.columns);
  const item = ([field, column]: [string, Column]) => (
    <div key={field} className={isLong(column) ? styles['long'] : undefined}>
      <dt>{t(`${definition.name}.fields.${field}`)}</dt>
      <dd>{formatValue({ field, column, value: values[field] }, words)}</dd>
    </div>
  );
  return (
    <section>
      <Title order={2} mb="xs">
        {t('case.fields')}
      </Title>
      <dl className={styles['fields']}>
        {columns.filter(([, column]) => !isLong(column)).map(item)}
        {columns.filter(([, column]) => isLong(column)).map(item)}
      </dl>
    </section>
  );
}
