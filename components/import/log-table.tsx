'use client';

import { Alert, Button, List, Stack, Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { LogLine, UndoAnswer } from '@/lib/domain/import/log';
import { countOrder } from './count-list';
import classes from './import.module.css';

interface Props {
  readonly lines: readonly LogLine[];
  /** absent for those who may only read */
  readonly undo?: (input: { id: number }) => Promise<ActionResult<UndoAnswer>>;
}

/** Every import with who, when, what and which file; and the way back. */
export function LogTable({ lines, undo }: Props) {
  const t = useTranslations('import.log');
  const [asked, setAsked] = useState<LogLine | null>(null);
  const [answer, setAnswer] = useState<UndoAnswer | null>(null);
  const router = useRouter();
  const { send, busy, failure } = useAction(
    undo ?? (() => Promise.resolve({ ok: false, error: 'forbidden' })),
    (said: UndoAnswer) => {
      setAnswer(said);
      setAsked(null);
      router.refresh();
    },
  );
  const u = useTranslations('import.undo');
  if (lines.length === 0) return <Text>{t('empty')}</Text>;
  return (
    <Stack gap="sm">
      <ActionError code={failure.code} />
      {answer && <Answer answer={answer} />}
      <div className={classes['log']} tabIndex={0} role="region" aria-label={t('table')}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {(['at', 'actor', 'register', 'unit', 'file', 'counts', 'state'] as const).map((key) => (
                <Table.Th key={key}>{t(key)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} {...(undo ? { ask: setAsked } : {})} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {asked && (
        <Confirm
          opened
          title={u('title')}
          text={u('text', { inserted: asked.counts.inserted, updated: asked.counts.updated })}
          confirm={u('confirm')}
          busy={busy}
          onConfirm={() => send({ id: asked.id })}
          onClose={() => setAsked(null)}
        />
      )}
    </Stack>
  );
}

function Line({ line, ask }: { readonly line: LogLine; readonly ask?: (line: LogLine) => void }) {
  const t = useTranslations('import');
  const { counts, undone } = line;
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{line.at}</Table.Td>
      <Table.Td>{line.actor}</Table.Td>
      <Table.Td>{line.registerName}</Table.Td>
      <Table.Td>{line.unitName ?? t('log.unitOfFile')}</Table.Td>
      <Table.Td>
        {line.files.map((file) => (
          <div key={file.sha256 + file.name}>
            {file.name}
            {file.sheet !== null && ` · ${t('log.sheet', { sheet: file.sheet })}`}
            {file.encoding !== null && ` · ${t('log.encoding', { encoding: file.encoding })}`}
            <Text className={classes['hash'] ?? ''} c="gray.7" title={`${t('log.hash')} ${file.sha256}`}>
              {file.sha256.slice(0, 16)}
            </Text>
          </div>
        ))}
      </Table.Td>
      <Table.Td>
        {countOrder
          .filter((key) => counts[key] > 0)
          .map((key) => `${t(key)} ${counts[key].toLocaleString('zh-CN')}`)
          .join(' · ')}
      </Table.Td>
      <Table.Td>
        {undone !== null && t('log.undone', undone)}
        {undone === null && !line.undoable && t('log.notUndoable')}
        {undone === null &&
          line.undoable &&
          (ask ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('log.undoLabel', { id: String(line.id) })}
              onClick={() => ask(line)}
            >
              {t('log.undo')}
            </Button>
          ) : (
            t('log.inForce')
          ))}
      </Table.Td>
    </Table.Tr>
  );
}

function Answer({ answer }: { readonly answer: UndoAnswer }) {
  const t = useTranslations('import.undo');
  if (answer.ok)
    return (
      <Alert color="green.9" variant="outline" role="status">
        {t('done', { ...answer.value })}
      </Alert>
    );
  const { code, rows, total, months = '', units = '' } = answer.error;
  return (
    <Alert color="red.9" variant="outline" role="alert" title={t(`refusals.${code}`, { total, months, units })}>
      <List size="sm">
        {rows.map((row) => (
          <List.Item key={row.id}>
            {row.title === null
              ? t('rowGone', { id: String(row.id) })
              : t('rowBy', { title: row.title, by: row.by ?? '' })}
          </List.Item>
        ))}
      </List>
      {total > rows.length && t('more', { count: total - rows.length })}
    </Alert>
  );
}
