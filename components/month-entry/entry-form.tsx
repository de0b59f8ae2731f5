'use client';

import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';

import { useUnsavedGuard } from '@/components/register/use-unsaved-guard';
import { parseBlock } from '@/lib/domain/day-grid';
import { NOTE_LENGTH } from '@/lib/domain/entry/month-entry';
import { EntryBlockRows } from './entry-block';
import classes from './month-entry.module.css';
import { SaidLine } from './said-line';
import type { EntryStart } from './types';
import { useEntry } from './use-entry';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

/** A month's numbers of one register, line by line, with the month before and the same month last year beside them. */
export function EntryForm(start: EntryStart) {
  const t = useTranslations('monthEntry');
  const entry = useEntry(start);
  useUnsavedGuard(entry.dirty && start.lock === null, t('leave'));
  const table = useRef<HTMLTableElement>(null);
  const labels = new Map(start.blocks.flatMap(({ lines }) => lines.map(({ id, label }) => [id, label] as const)));
  const inputs = (): HTMLInputElement[] => [...(table.current?.querySelectorAll('input') ?? [])];
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const all = inputs();
    const next = all[all.indexOf(event.currentTarget) + step];
    next?.focus();
    next?.select();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, id: string): void => {
    const column = parseBlock(event.clipboardData.getData('text/plain')).map(([first = '']) => first);
    if (start.lock !== null || column.length < 2) return;
    event.preventDefault();
    const ids = inputs().map((input) => input.dataset['line'] ?? '');
    const into = ids.slice(ids.indexOf(id), ids.indexOf(id) + column.length);
    entry.write(Object.fromEntries(into.map((line, i) => [line, column[i] ?? ''])));
  };
  const locked = start.lock !== null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        entry.enter();
      }}
    >
      <div className={classes['scroll']} role="region" aria-label={t('table')} tabIndex={0}>
        <table className={classes['table']} ref={table}>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('now')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('lastYear')}</th>
              <th scope="col">{t('problem')}</th>
            </tr>
          </thead>
          {start.blocks.map((block) => (
            <EntryBlockRows
              key={block.key}
              block={block}
              texts={entry.texts}
              problems={entry.problems}
              labels={labels}
              locked={locked}
              events={{ write: entry.write, onKey, onPaste }}
            />
          ))}
        </table>
      </div>
      <Textarea
        label={t('note')}
        description={t('noteAbout')}
        maw={720}
        my="sm"
        maxLength={NOTE_LENGTH}
        autosize
        minRows={1}
        readOnly={locked}
        value={entry.note}
        onChange={(event) => entry.setNote(event.currentTarget.value)}
      />
      <div aria-live="polite">
        <SaidLine said={entry.said} problems={entry.all} labels={labels} />
        {entry.dirty && !locked ? (
          <Text size="sm" mb="xs">
            {t('dirty')}
          </Text>
        ) : null}
      </div>
      {start.lock === 'noRight' ? null : <Steps start={start} entry={entry} />}
      {start.counted === null ? null : (
        <Alert variant="light" color="gray" mt="sm">
          {t('draftBeside')}
        </Alert>
      )}
    </form>
  );
}

/** What can be done with the form. */
function Steps({ start, entry }: { readonly start: EntryStart; readonly entry: ReturnType<typeof useEntry> }) {
  const t = useTranslations('monthEntry');
  const locked = start.lock !== null;
  return (
    <Group gap="xs">
      <Button type="submit" disabled={locked} loading={entry.busy}>
        {t('enter')}
      </Button>
      <Button variant="default" disabled={locked || !entry.dirty || entry.busy} onClick={entry.saveDraft}>
        {t('saveDraft')}
      </Button>
      {start.version > 0 ? (
        <Button
          variant="default"
          disabled={start.lock === 'locked' || entry.busy}
          onClick={() => {
            if (window.confirm(t('withdrawAsk', { left: entry.left }))) entry.withdraw();
          }}
        >
          {t(start.kept === 'draft' ? 'dropDraft' : 'withdraw')}
        </Button>
      ) : null}
    </Group>
  );
}
