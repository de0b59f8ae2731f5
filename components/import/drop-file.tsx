'use client';

import '@mantine/dropzone/styles.css';

import { CloseButton, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useTranslations } from 'next-intl';

import { FILES_MAX, UPLOAD_MB } from '@/lib/domain/import/review';
import type { LocalFile } from './local-file';

interface Props {
  readonly files: readonly LocalFile[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (file: LocalFile) => void;
}

/** Any file is taken: what it is, its content says, and a wrong one gets words instead of a closed door. */
export function DropFile({ files, add, remove }: Props) {
  const t = useTranslations('import');
  return (
    <Stack gap="xs">
      <Dropzone onDrop={add} multiple inputProps={{ 'aria-label': t('file') }} aria-label={t('drop')}>
        <Stack align="center" gap={4} py="md">
          <Text fw={600}>{t('drop')}</Text>
          <Text size="sm" c="gray.7">
            {t('dropHint', { size: UPLOAD_MB, count: FILES_MAX })}
          </Text>
        </Stack>
      </Dropzone>
      {files.length > 0 && (
        <Group component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('files')}>
          {files.map((one) => (
            <Group component="li" key={`${one.file.name} ${one.file.size}`} gap={4}>
              <Text size="sm" fw={600}>
                {one.file.name}
              </Text>
              <CloseButton
                size="sm"
                aria-label={t('remove', { name: one.file.name })}
                onClick={() => {
                  remove(one);
                }}
              />
            </Group>
          ))}
        </Group>
      )}
    </Stack>
  );
}
