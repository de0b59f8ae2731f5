'use client';

import { Anchor, Button, Group, Progress, Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import stacked from '@/components/ui/stacked.module.css';
import type { ActionResult } from '@/lib/domain/action-result';
import { totalBurden, type Burden } from '@/lib/domain/report/burden';
import { ratio } from '@/lib/domain/ratio';
import { useTemplateName } from '../template-name';
import { BurdenCell } from '../burden-cell';
import type { ListedBatch } from './batch-table';

export interface ListedItem {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly status: 'waiting' | 'done' | 'failed';
  readonly reason: string | null;
  readonly burden: Burden | null;
}

type Write = (input: { id: number; retry: boolean }) => Promise<ActionResult<ListedItem[]>>;

interface Props {
  readonly batch: ListedBatch;
  readonly items: readonly ListedItem[];
  /** just asked for: it runs without another word */
  readonly begun: boolean;
  readonly write: Write;
}

const marks: Readonly<Record<ListedItem['status'], string>> = { waiting: '○', done: '●', failed: '■' };

/** Asks for the next few until none waits; leaving the page stops it, coming back goes on. */
function useRun({ batch, items, begun, write }: Props) {
  const router = useRouter();
  const [rows, setRows] = useState(items);
  const [running, setRunning] = useState(begun);
  const [retry, setRetry] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const waiting = rows.some((row) => row.status === 'waiting');
  useEffect(() => {
    if (!running || !(waiting || retry)) return;
    let left = false;
    void write({ id: batch.id, retry })
      .catch(() => ({ ok: false, error: 'unexpected' }) as const)
      .then((answer) => {
        if (left) return;
        setRetry(false);
        if (answer.ok) {
          setRows(answer.value);
          // The list of runs below says how far this one has come.
          if (answer.value.every((row) => row.status !== 'waiting')) router.refresh();
        }
        if (!answer.ok) {
          setFailure(answer.error);
          setRunning(false);
        }
      });
    return () => {
      left = true;
    };
  }, [batch.id, retry, router, rows, running, waiting, write]);
  const start = (again: boolean) => {
    setFailure(null);
    setRetry(again);
    setRunning(true);
  };
  return {
    rows,
    waiting,
    failure,
    active: running && (waiting || retry),
    start,
    stop: () => {
      setRunning(false);
    },
  };
}

/** How far a run has come, unit by unit, and what to fetch. */
export function BatchRun(props: Props) {
  const { batch } = props;
  const t = useTranslations('editor.batch');
  const nameOf = useTemplateName();
  const burdens = useTranslations('editor.burden');
  const { rows, waiting, failure, active, start, stop } = useRun(props);
  const count = (status: ListedItem['status']): number => rows.filter((row) => row.status === status).length;
  const [done, failed, total] = [count('done'), count('failed'), rows.length];
  const href = (code: string) =>
    `/reports/${batch.template}?${new URLSearchParams({ unit: code, period: batch.period }).toString()}`;
  return (
    <section aria-label={t('list')}>
      <ActionError code={failure} />
      <Text mb="xs">
        {nameOf(batch.template, batch.templateName)} · {batch.period} · {batch.unitName}
      </Text>
      <Progress value={(ratio(done + failed, total) ?? 0) * 100} aria-label={t('status')} mb="xs" />
      <Group mb="md">
        <Text size="sm" role="status">
          {t('progress', { done, total, failed })}
        </Text>
        {active && (
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t('stop')}
          </Button>
        )}
        {!active && waiting && (
          <Button
            size="compact-sm"
            onClick={() => {
              start(false);
            }}
          >
            {done === 0 ? t('start') : t('run')}
          </Button>
        )}
        {!active && failed > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              start(true);
            }}
          >
            {t('retry')}
          </Button>
        )}
        {done > 0 && (
          <Button size="compact-sm" variant="default" component="a" href={`/reports/batch/file?id=${batch.id}`}>
            {t('download')}
          </Button>
        )}
      </Group>
      <div className={stacked['stacked']}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('unitColumn')}</Table.Th>
              <Table.Th>{t('status')}</Table.Th>
              <Table.Th>{t('reason')}</Table.Th>
              <Table.Th>{burdens('column')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.unitId}>
                <Table.Td>
                  <Anchor href={href(row.unitCode)}>{row.unitName}</Anchor>
                </Table.Td>
                <Table.Td>
                  {marks[row.status]} {t(`statuses.${row.status}`)}
                </Table.Td>
                <Table.Td>{row.reason === null ? '' : t(`reasons.${row.reason}`)}</Table.Td>
                <Table.Td data-label={row.burden === null ? undefined : burdens('column')}>
                  {row.burden !== null && <BurdenCell burden={row.burden} />}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          {done > 1 && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th colSpan={3} className={stacked['whole']}>
                  {burdens('total', { count: done })}
                </Table.Th>
                <Table.Th>
                  <BurdenCell burden={totalBurden(rows.map((row) => row.burden))} />
                </Table.Th>
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      </div>
    </section>
  );
}
