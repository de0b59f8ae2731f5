'use client';

import { Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useTranslations } from 'next-intl';

import { UPLOAD_MB } from '@/lib/domain/import/review';

interface Props {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

/** Any file is taken: what it is, its content says, and a wrong one gets words instead of a closed door. */
export function DropFile({ file, onFile }: Props) {
  const t = useTranslations('import');
  return (
    <Dropzone
      onDrop={(files) => {
        onFile(files[0] ?? null);
      }}
      multiple={false}
      inputProps={{ 'aria-label': t('file') }}
      aria-label={t('drop')}
    >
      <Stack align="center" gap={4} py="md">
        <Text fw={600}>{file ? file.name : t('drop')}</Text>
        <Text size="sm" c="gray.7">
          {t('dropHint', { size: UPLOAD_MB })}
        </Text>
      </Stack>
    </Dropzone>
  );
}
