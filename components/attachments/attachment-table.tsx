'use client';

import { Anchor, Button, Table } from '@mantine/core';
import { useTranslations } from 'next-intl';

export interface Item {
  readonly id: number;
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

interface Props {
  readonly items: readonly Item[];
  /** of the case */
  readonly address: string;
  readonly sizeOf: (bytes: number) => string;
  /** null: the reader may not */
  readonly onRemove: ((item: Item) => void) | null;
}

export function AttachmentTable({ items, address, sizeOf, onRemove }: Props) {
  const t = useTranslations('attachments');
  return (
    <Table.ScrollContainer minWidth={560} maw={960} mb="xs">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th ta="right">{t('size')}</Table.Th>
            <Table.Th>{t('addedBy')}</Table.Th>
            <Table.Th>{t('addedAt')}</Table.Th>
            {onRemove && <Table.Th>{t('actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>
                <Anchor href={`${address}/attachments/${item.id}`} download size="sm" underline="always">
                  {item.name}
                </Anchor>
              </Table.Td>
              <Table.Td ta="right">{sizeOf(item.size)}</Table.Td>
              <Table.Td>{item.addedBy}</Table.Td>
              <Table.Td>{item.addedAt}</Table.Td>
              {onRemove && (
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('removeNamed', { name: item.name })}
                    onClick={() => onRemove(item)}
                  >
                    {t('remove')}
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
