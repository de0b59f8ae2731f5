'use client';

import '@mantine/dropzone/styles.css';

import { Alert, List, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useTranslations } from 'next-intl';

import { ATTACHMENT_MB, offeredEndings } from '@/lib/domain/attachment';
import { useUploads } from './use-uploads';

/** Any file may be dropped: a refused one gets words, with what its content is. */
export function AddAttachment({ address }: { readonly address: string }) {
  const t = useTranslations('attachments');
  const { sending, refused, send } = useUploads(address);
  return (
    <div>
      <Dropzone
        onDrop={(files) => void send(files)}
        disabled={sending !== null}
        inputProps={{ 'aria-label': t('add'), accept: offeredEndings.join(',') }}
        aria-label={t('drop')}
        maw={720}
        mb="md"
      >
        <Stack align="center" gap={4} py="xs">
          <Text fw={600}>{t('drop')}</Text>
          <Text size="sm" c="gray.7">
            {t('hint', { size: ATTACHMENT_MB })} {t('kept')}
          </Text>
        </Stack>
      </Dropzone>
      <div role="status" aria-live="polite">
        {sending && (
          <>
            <Text size="sm" mt="xs">
              {t('sending', { ...sending })}
            </Text>
            <Progress value={sending.percent} aria-label={t('sending', { ...sending })} maw={720} />
          </>
        )}
        {refused.length > 0 && (
          <Alert color="red.9" variant="outline" role="alert" mt="xs" maw={720}>
            <List size="sm">
              {refused.map(({ code, name, found = '—', expected = '' }) => (
                <List.Item key={name}>{t(`refusals.${code}`, { name, found, expected })}</List.Item>
              ))}
            </List>
          </Alert>
        )}
      </div>
    </div>
  );
}
