'use client';

import { Button, CopyButton, Group, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import classes from './admin.module.css';

interface Props {
  /** absent: the words of a new password */
  readonly title?: string;
  readonly text?: string;
  readonly shown: { readonly name: string; readonly password: string } | null;
  readonly onClose: () => void;
}

/** A new password: it is nowhere else afterwards. */
export function ShownOnce({ title, text, shown, onClose }: Props) {
  const t = useTranslations('admin.accounts');
  return (
    <Modal
      opened={shown !== null}
      onClose={onClose}
      title={title ?? t('passwordTitle')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
    >
      <Text>{text ?? t('passwordText', { name: shown?.name ?? '' })}</Text>
      <code className={classes['password']}>{shown?.password}</code>
      <Group justify="flex-end">
        <CopyButton value={shown?.password ?? ''}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('close')}</Button>
      </Group>
    </Modal>
  );
}
