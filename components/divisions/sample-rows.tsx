import { Table, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { WordedSample } from '@/lib/domain/import/review';

interface Props {
  readonly title: string;
  readonly samples: readonly WordedSample[];
}

type Cell = WordedSample['cells'][number];

/** The first units of one kind, as they will be; of a changed one also what it was. */
export function SampleRows({ title, samples }: Props) {
  if (samples.length === 0) return null;
  const labels = [...new Set(samples.flatMap(({ cells }) => cells.map(({ label }) => label)))];
  return (
    <section>
      <Title order={3} mt="md">
        {title}
      </Title>
      <Table.ScrollContainer minWidth={560} maw={960}>
        <Table verticalSpacing={4} aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {labels.map((label) => (
                <Table.Th key={label}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {samples.map(({ row, cells }) => (
              <Table.Tr key={row}>
                {labels.map((label) => (
                  <Table.Td key={label}>
                    <Value cell={cells.find((cell) => cell.label === label)} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

const filled = (text: string): string => (text === '' ? '—' : text);

function Value({ cell }: { readonly cell: Cell | undefined }) {
  const t = useTranslations('admin.divisions.samples');
  if (cell === undefined) return null;
  if (cell.before === null) return cell.now;
  return (
    <>
      <del aria-label={t('before')}>{filled(cell.before)}</del> →{' '}
      <ins aria-label={t('after')} style={{ textDecoration: 'none', fontWeight: 600 }}>
        {filled(cell.now)}
      </ins>
    </>
  );
}
