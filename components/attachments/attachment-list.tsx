'use client';

import { Anchor, Button, Table, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { RegisterName } from '@/lib/domain/register/definition';
import { AddAttachment } from './add-attachment';

interface Item {
  readonly id: number;
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

interface Props {
  readonly register: RegisterName;
  /** of the case */
  readonly id: number;
  readonly items: readonly Item[];
  readonly mayRecord: boolean;
  readonly remove: (asked: { register: RegisterName; id: number; attachment: number }) => Promise<ActionResult<null>>;
}

/** Files of a case: download, add, delete. */
export function AttachmentList({ register, id, items, mayRecord, remove }: Props) {
  const t = useTranslations('attachments');
  const router = useRouter();
  const address = `/registers/${register}/${id}`;
  const [asked, setAsked] = useState<Item | null>(null);
  const removal = useAction(remove, () => {
    setAsked(null);
    router.refresh();
  });
  const sizeOf = (bytes: number): string =>
    bytes >= 1_000_000
      ? t('megabytes', { size: (bytes / 1_000_000).toFixed(1) })
      : t('kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) });
  return (
    <section aria-labelledby="attachments">
      <Title order={2} mb="xs" mt="md" id="attachments">
        {t('title')}
      </Title>
      {items.length === 0 && (
        <Text c="gray.7" mb="xs">
          {t('none')}
        </Text>
      )}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={560} maw={960} mb="xs">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('name')}</Table.Th>
                <Table.Th ta="right">{t('size')}</Table.Th>
                <Table.Th>{t('addedBy')}</Table.Th>
                <Table.Th>{t('addedAt')}</Table.Th>
                {mayRecord && <Table.Th>{t('actions')}</Table.Th>}
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
                  {mayRecord && (
                    <Table.Td>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('removeNamed', { name: item.name })}
                        onClick={() => setAsked(item)}
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
      )}
      <ActionError code={removal.failure.code} text={t('refusals.gone', { name: asked?.name ?? '' })} />
      {mayRecord && <AddAttachment address={address} />}
      <Confirm
        opened={asked !== null}
        title={t('removeTitle')}
        text={t('removeText', { name: asked?.name ?? '', size: sizeOf(asked?.size ?? 0) })}
        confirm={t('removeConfirm')}
        busy={removal.busy}
        onConfirm={() => asked && removal.send({ register, id, attachment: asked.id })}
        onClose={() => setAsked(null)}
      />
    </section>
  );
}
