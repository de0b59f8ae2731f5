'use client';

import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';

import { dropDraft, readDraft, type Draft } from './draft';

interface Props {
  readonly storageKey: string;
  readonly onUse: (draft: Draft) => void;
}

const never = () => () => undefined;

/** Reads the storage once, when the page opens: what is typed afterwards is not an old draft. */
function Notice({ storageKey, onUse }: Props) {
  const t = useTranslations('registers.form');
  const [draft, setDraft] = useState(() => readDraft(storageKey));
  if (draft === null) return null;
  return (
    <Alert color="accent" variant="light" mb="md" role="status" title={t('draftFound')}>
      <Group gap="xs">
        <Button
          size="xs"
          onClick={() => {
            onUse(draft);
            setDraft(null);
          }}
        >
          {t('draftUse')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            dropDraft(storageKey);
            setDraft(null);
          }}
        >
          {t('draftDrop')}
        </Button>
      </Group>
    </Alert>
  );
}

/** The server knows no drafts: nothing until the browser has taken over. */
export function DraftNotice(props: Props) {
  const browser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return browser ? <Notice {...props} /> : null;
}
