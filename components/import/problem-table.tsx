import { Group, Table, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { FileReview } from '@/lib/domain/import/review';
import classes from './import.module.css';

/** Row by row what was refused; the rows themselves are a download that comes back corrected. */
export function ProblemTable({ file }: { readonly file: FileReview }) {
  const t = useTranslations('import');
  const { problems, problemsTotal: total, token } = file;
  if (problems.length === 0) return null;
  const address = `/imports/refused?token=${token}`;
  return (
    <section>
      <Group justify="space-between" align="baseline">
        <Title order={3}>{t('problems')}</Title>
        <Group gap="md">
          <a href={`${address}&format=xlsx`} download>
            {t('refused.xlsx')}
          </a>
          <a href={`${address}&format=csv`} download>
            {t('refused.csv')}
          </a>
          <a href={`${address}&format=xlsx&rows=all`} download>
            {t('refused.all')}
          </a>
        </Group>
      </Group>
      <Text size="sm">{t('refused.hint')}</Text>
      {total > problems.length && <Text size="sm">{t('shown', { shown: problems.length, total })}</Text>}
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('problems')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('row')}</Table.Th>
              <Table.Th>{t('columnName')}</Table.Th>
              <Table.Th>{t('found')}</Table.Th>
              <Table.Th>{t('message')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map((problem, i) => (
              <Table.Tr key={i}>
                <Table.Td className={classes['number']}>{problem.row ?? ''}</Table.Td>
                <Table.Td>{problem.column ?? ''}</Table.Td>
                <Table.Td>{problem.found ?? ''}</Table.Td>
                <Table.Td>{problem.message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
