'use client';

import { Button, Group, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import classes from './reporting.module.css';

interface Props {
  /** one line a unit and month, as it would be sent */
  readonly lines: readonly string[];
  /** how many there are in all */
  readonly total: number;
}

/** What would be sent to the units, as text: every office has its own messenger. */
export function ReminderList({ lines, total }: Props) {
  const t = useTranslations('submission.reminders');
  const [said, setSaid] = useState<'copied' | 'byHand' | null>(null);
  const text = lines.join('\n');
  const copy = () => {
    // Over plain http in an intranet there is no clipboard: the text is selected, and Ctrl+C is left to the reader.
    if (!('clipboard' in navigator)) {
      setSaid('byHand');
      return;
    }
    navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('byHand'),
    );
  };
  return (
    <>
      <Textarea
        className={classes['message'] ?? ''}
        label={t('label', { count: total })}
        value={text}
        readOnly
        autosize
        minRows={2}
        maxRows={12}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="xs" mt={8}>
        <Button variant="default" size="xs" onClick={copy}>
          {t('copy')}
        </Button>
        <span role="status">{said === null ? '' : t(said)}</span>
      </Group>
    </>
  );
}
