'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';

interface Props {
  /** what goes, counted */
  readonly consequence: {
    readonly units: number;
    readonly rows: number;
    readonly reports: number;
    readonly users: number;
  };
  readonly remove: (input: undefined) => Promise<ActionResult<null>>;
}

export function RemoveDemo({ consequence, remove }: Props) {
  const t = useTranslations('admin.demonstration');
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const { send, busy, failure } = useAction(remove, () => router.push('/admin/units'));
  return (
    <>
      <ActionError code={failure.code} text={failure.code === 'noDemo' ? t('errors.noDemo') : undefined} />
      <Button color="red.9" variant="outline" onClick={() => setOpened(true)}>
        {t('remove')}
      </Button>
      <Confirm
        opened={opened}
        title={t('confirmTitle')}
        text={t('confirmText', consequence)}
        confirm={t('confirm')}
        busy={busy}
        onConfirm={() => send(undefined)}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
