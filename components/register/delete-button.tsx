'use client';

import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';

import type { ActionResult } from '@/lib/domain/action-result';
import type { RegisterName } from '@/lib/domain/register/definition';
import { useProblemText } from './problem-list';

interface Asked {
  register: RegisterName;
  id: number;
  version: number;
}

interface Props extends Readonly<Asked> {
  readonly title: string;
  /** files that go with it */
  readonly attachments: number;
  readonly remove: (asked: Asked) => Promise<ActionResult<null>>;
}

/** Asks first, saying what will be gone. */
export function DeleteButton({ register, id, version, title, attachments, remove }: Props) {
  const t = useTranslations('registers');
  const router = useRouter();
  const textOf = useProblemText();
  const [opened, setOpened] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const run = () =>
    start(async () => {
      const result = await remove({ register, id, version });
      if (!result.ok) {
        setRefusal(result.problems?.map(textOf).join(' ') ?? t('form.failed'));
        return;
      }
      router.push(`/registers/${register}`);
      router.refresh();
    });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('case.delete')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('case.deleteTitle')}
        closeButtonProps={{ 'aria-label': t('form.cancel') }}
      >
        <Text>{t('case.deleteText', { register: t(`${register}.name`), title, attachments })}</Text>
        {refusal !== null && (
          <Alert color="red" variant="light" mt="md" role="alert">
            {refusal}
          </Alert>
        )}
        <Group mt="lg" gap="sm">
          <Button color="red.9" loading={pending} onClick={run}>
            {t('case.deleteConfirm')}
          </Button>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('form.cancel')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
