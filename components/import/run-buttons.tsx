'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { UPLOAD_MB } from '@/lib/domain/import/review';
import type { ImportWork } from './use-import';

/** Check, then import; the import waits until the check is of what is chosen now. */
export function RunButtons({ work }: { readonly work: ImportWork }) {
  const t = useTranslations('import');
  const { file, review, busy, failure, current } = work.state;
  const ready = review?.readable === true && !review.applied;
  return (
    <>
      <Group gap="sm">
        <Button
          variant={current ? 'default' : 'filled'}
          loading={busy}
          disabled={!file}
          onClick={() => void work.check()}
        >
          {t(review ? 'checkAgain' : 'check')}
        </Button>
        {ready && (
          <Button loading={busy} disabled={!current} onClick={() => void work.apply()}>
            {t('apply')}
          </Button>
        )}
      </Group>
      <div role="status" aria-live="polite">
        {busy && <Text>{t('uploading')}</Text>}
        {failure !== null && (
          <Alert color="red.9" variant="outline" role="alert">
            {t(failure, { size: UPLOAD_MB })}
          </Alert>
        )}
      </div>
    </>
  );
}
