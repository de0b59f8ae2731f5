'use client';

import { MultiSelect, Table, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { HeadingUse } from '@/lib/domain/import/problem';
import type { ImportReview } from '@/lib/domain/import/review';
import classes from './import.module.css';

interface Props {
  readonly mapping: readonly HeadingUse[];
  readonly fields: ImportReview['fields'];
  readonly onChange: (mapping: readonly HeadingUse[]) => void;
}

/** Which column fills which fields; a change asks for another check. */
export function MappingTable({ mapping, fields, onChange }: Props) {
  const t = useTranslations('import');
  if (mapping.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('mapping')}</Title>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('mapping')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('heading')}</Table.Th>
              <Table.Th>{t('fillsField')}</Table.Th>
              <Table.Th w={130}>{t('why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mapping.map((use) => (
              <Table.Tr key={use.heading}>
                <Table.Td>{use.heading}</Table.Td>
                <Table.Td>
                  <MultiSelect
                    aria-label={use.heading}
                    placeholder={use.fields.length === 0 ? t('notUsed') : ''}
                    data={[...fields]}
                    value={[...use.fields]}
                    searchable
                    onChange={(chosen) => {
                      onChange(
                        mapping.map((one) =>
                          one.heading === use.heading
                            ? { heading: one.heading, fields: chosen, by: 'map' as const }
                            : one,
                        ),
                      );
                    }}
                  />
                </Table.Td>
                <Table.Td>{use.by && use.fields.length > 0 ? t(`by.${use.by}`) : ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
