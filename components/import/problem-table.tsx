import { Group, Table, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { WordedProblem } from '@/lib/domain/import/review';
import classes from './import.module.css';

interface Props {
  readonly problems: readonly WordedProblem[];
  readonly total: number;
  readonly token: string | null;
}

/** Row by row what was refused; the whole list is a download. */
export function ProblemTable({ problems, total, token }: Props) {
  const t = useTranslations('import');
  return (
    <section>
      <Group justify="space-between" align="baseline">
        <Title order={3}>{t('problems')}</Title>
        {token !== null && (
          <a href={`/imports/refused?token=${token}`} download>
            {t('download')}
          </a>
        )}
      </Group>
      {total > problems.length && <Text size="sm">{t('shown', { shown: problems.length, total })}</Text>}
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('problems')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('row')}</Table.Th>
              <Table.Th>{t('columnName')}</Table.Th>
              <Table.Th>{t('message')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map((problem, i) => (
              <Table.Tr key={i}>
                <Table.Td className={classes['number']}>{problem.row ?? ''}</Table.Td>
                <Table.Td>{problem.column ?? ''}</Table.Td>
                <Table.Td>{problem.message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
