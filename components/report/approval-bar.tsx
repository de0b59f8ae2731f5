'use client';

import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { needsReason, type ReportAction, type ReportStatus } from '@/lib/domain/report/approval';

interface Props {
  readonly status: ReportStatus;
  readonly edition: number;
  readonly actions: readonly ReportAction[];
  /** something has been saved */
  readonly begun: boolean;
  /** reasons already placed on the page */
  readonly placed: number;
  readonly busy: boolean;
  /** code of the last refusal */
  readonly refused: string | null;
  readonly move: (action: ReportAction, reason: string) => void;
}

const marks: Readonly<Record<ReportStatus, string>> = {
  draft: '○',
  checked: '◐',
  submitted: '▲',
  returned: '■',
  accepted: '●',
  published: '●',
};

const plain: readonly ReportAction[] = ['reopen', 'withdraw', 'return', 'correct'];

/** Where the report stands, and the steps that this reader may take from here. */
export function ApprovalBar({ status, edition, actions, begun, placed, busy, refused, move }: Props) {
  const t = useTranslations('editor.approval');
  const [asking, setAsking] = useState<ReportAction | null>(null);
  return (
    <Group gap="sm" mb="sm" role="group" aria-label={t('title')}>
      <Text size="sm" fw={600}>
        {marks[status]} {t(`statuses.${status}`)}
        {edition > 1 && ` · ${t('edition', { edition })}`}
      </Text>
      {actions.map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant={plain.includes(action) ? 'default' : 'filled'}
          loading={busy}
          onClick={() => {
            if (needsReason(action)) setAsking(action);
            else move(action, '');
          }}
        >
          {t(`actions.${action}`)}
        </Button>
      ))}
      <Text size="sm" c="gray.7">
        {t(`next.${begun ? status : 'begin'}`)}
      </Text>
      {refused !== null && (
        <Text role="alert" size="sm" c="red.9">
          {t(`refusals.${refused}`)}
        </Text>
      )}
      {asking !== null && (
        <Reason
          action={asking}
          placed={asking === 'return' ? placed : 0}
          close={() => {
            setAsking(null);
          }}
          send={(reason) => {
            setAsking(null);
            move(asking, reason);
          }}
        />
      )}
    </Group>
  );
}

interface Asked {
  readonly action: ReportAction;
  readonly placed: number;
  readonly close: () => void;
  readonly send: (reason: string) => void;
}

function Reason({ action, placed, close, send }: Asked) {
  const t = useTranslations('editor.approval');
  const [reason, setReason] = useState('');
  return (
    <Modal
      opened
      onClose={close}
      title={t(`actions.${action}`)}
      closeButtonProps={{ 'aria-label': t('cancel') }}
      transitionProps={{ duration: 0 }}
    >
      {placed > 0 && (
        <Text size="sm" mb="xs">
          {t('placed', { count: placed })}
        </Text>
      )}
      <Textarea
        label={t('reason')}
        description={placed > 0 ? t('reasonOptional') : t('reasonNeeded')}
        value={reason}
        maxLength={1000}
        autosize
        minRows={3}
        data-autofocus
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
        }}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button
          disabled={reason.trim() === '' && placed === 0}
          onClick={() => {
            send(reason.trim());
          }}
        >
          {t(`actions.${action}`)}
        </Button>
      </Group>
    </Modal>
  );
}
