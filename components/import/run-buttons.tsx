'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { FILES_MAX, UPLOAD_MB } from '@/lib/domain/import/review';
import type { ImportWork } from './use-import';

/** Check, then import; the import waits until the check is of what is chosen now and every file can be read. */
export function RunButtons({ work }: { readonly work: ImportWork }) {
  const t = useTranslations('import');
  const { files, review, failure, current } = work.state;
  const busy = work.state.busy !== null;
  return (
    <>
      <Group gap="sm">
        <Button
          variant={current ? 'default' : 'filled'}
          loading={busy}
          disabled={files.length === 0}
          onClick={() => void work.check()}
        >
          {t(review ? 'checkAgain' : 'check')}
        </Button>
        {review !== null && !review.applied && (
          <Apply readable={review.readable} several={files.length > 1} work={work} />
        )}
      </Group>
      <div role="status" aria-live="polite">
        {busy && <Progress work={work} />}
        {failure !== null && (
          <Alert color="red.9" variant="outline" role="alert">
            {t(failure, { size: UPLOAD_MB, count: FILES_MAX })}
          </Alert>
        )}
      </div>
    </>
  );
}

interface ApplyProps {
  readonly readable: boolean;
  readonly several: boolean;
  readonly work: ImportWork;
}

function Apply({ readable, several, work }: ApplyProps) {
  const t = useTranslations('import');
  const { busy, current } = work.state;
  if (!readable) return several ? <Text>{t('removeBad')}</Text> : null;
  return (
    <Button loading={busy !== null} disabled={!current} onClick={() => void work.apply()}>
      {t('apply')}
    </Button>
  );
}

const rowsOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

function Progress({ work }: { readonly work: ImportWork }) {
  const t = useTranslations('import.progress');
  const { rows, state } = work;
  const { busy, review, percent } = state;
  if (busy === 'uploading') return <Text>{t('uploading', { percent })}</Text>;
  if (busy === 'checking') return <Text>{t('checking', { rows })}</Text>;
  const total = review ? rowsOf({ ...review.counts }) : 0;
  if (total > 0 && rows >= total) return <Text>{t('writing')}</Text>;
  return <Text>{total > 0 ? t('readingOf', { rows, total }) : t('reading', { rows })}</Text>;
}
