'use client';

import { Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { AttachmentHolder } from '@/lib/domain/attachment';
import { AddAttachment } from './add-attachment';
import { AttachmentTable, type Item } from './attachment-table';

interface Props<H extends AttachmentHolder> {
  readonly register: H;
  /** of the case */
  readonly id: number;
  /** where files are sent and fetched; absent: that of the case */
  readonly address?: string;
  readonly items: readonly Item[];
  readonly mayRecord: boolean;
  readonly remove: (asked: { register: NoInfer<H>; id: number; attachment: number }) => Promise<ActionResult<null>>;
}

/** Files of a case: download, add, delete. */
export function AttachmentList<H extends AttachmentHolder>(props: Props<H>) {
  const { register, id, items, mayRecord, remove, address = `/registers/${register}/${id}` } = props;
  const t = useTranslations('attachments');
  const router = useRouter();
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
        <AttachmentTable items={items} address={address} sizeOf={sizeOf} onRemove={mayRecord ? setAsked : null} />
      )}
      <ActionError code={removal.failure.code} text={t('refusals.gone', { name: asked?.name ?? '' })} />
      {mayRecord && <AddAttachment address={address} />}
      {asked && (
        <Confirm
          opened
          title={t('removeTitle')}
          text={t('removeText', { name: asked.name, size: sizeOf(asked.size) })}
          confirm={t('removeConfirm')}
          busy={removal.busy}
          onConfirm={() => removal.send({ register, id, attachment: asked.id })}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
