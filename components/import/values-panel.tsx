'use client';

import { Select, Table, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { ImportChoice, ImportReview, UnknownValue } from '@/lib/domain/import/review';

interface Props {
  readonly review: ImportReview;
  readonly choice: ImportChoice;
  readonly choose: (part: Partial<ImportChoice>) => void;
}

const BLANK = '\u0000';

/** Values of the files that are no choice of their field, each to be told once which it means. */
export function ValuesPanel({ review, choice, choose }: Props) {
  const t = useTranslations('import.values');
  const unknown = new Map<string, UnknownValue>();
  for (const file of review.files) for (const one of file.unknownValues) unknown.set(`${one.field} ${one.found}`, one);
  if (unknown.size === 0) return null;
  const set = ({ field, found }: UnknownValue, ours: string | null): void => {
    const others = Object.entries(choice.values[field] ?? {}).filter(([key]) => key !== found);
    const added = ours === null ? [] : [[found, ours === BLANK ? '' : ours] as const];
    choose({ values: { ...choice.values, [field]: Object.fromEntries([...others, ...added]) } });
  };
  const chosen = ({ field, found }: UnknownValue): string | null => {
    const ours = choice.values[field]?.[found];
    return ours === '' ? BLANK : (ours ?? null);
  };
  return (
    <section>
      <Title order={3}>{t('title')}</Title>
      <Text size="sm">{t('about')}</Text>
      <Table maw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field')}</Table.Th>
            <Table.Th>{t('found')}</Table.Th>
            <Table.Th>{t('ours')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...unknown].map(([key, one]) => (
            <Table.Tr key={key}>
              <Table.Td>{one.label}</Table.Td>
              <Table.Td>{one.found}</Table.Td>
              <Table.Td>
                <Select
                  aria-label={`${one.label} ${one.found}`}
                  data={[{ value: BLANK, label: t('blank') }, ...one.choices]}
                  value={chosen(one)}
                  clearable
                  onChange={(ours) => {
                    set(one, ours);
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
