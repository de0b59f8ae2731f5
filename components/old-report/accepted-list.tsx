'use client';

import { Button, Table, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';

interface Accepted {
  readonly unitId: number;
  readonly unitName: string;
  readonly year: number;
  readonly fileName: string;
  readonly asCells: boolean;
  readonly acceptedOn: string;
  readonly acceptedBy: string;
}

interface Props {
  readonly reports: readonly Accepted[];
  readonly remove: (given: { unitId: number; year: number }) => Promise<ActionResult<null>>;
}

/** Old reports that stand for their years, each with the way back. */
export function AcceptedList({ reports, remove }: Props) {
  const t = useTranslations('reading.screen');
  const [asked, setAsked] = useState<Accepted | null>(null);
  const { send, busy, failure } = useAction(remove, () => {
    setAsked(null);
  });
  return (
    <section aria-label={t('list')}>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {t('list')}
      </Title>
      <ActionError code={failure.code} />
      {reports.length === 0 ? (
        <Text c="gray.7">{t('empty')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={640}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                {(['year', 'unit', 'file', 'how', 'on', 'by', 'remove'] as const).map((column) => (
                  <Table.Th key={column}>{t(column)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {reports.map((r) => (
                <Table.Tr key={`${r.unitId} ${r.year}`}>
                  <Table.Td>{r.year}</Table.Td>
                  <Table.Td>{r.unitName}</Table.Td>
                  <Table.Td>{r.fileName}</Table.Td>
                  <Table.Td>{t(r.asCells ? 'cells' : 'compare')}</Table.Td>
                  <Table.Td>{r.acceptedOn}</Table.Td>
                  <Table.Td>{r.acceptedBy}</Table.Td>
                  <Table.Td>
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={`${t('remove')} ${r.unitName} ${r.year}`}
                      onClick={() => {
                        setAsked(r);
                      }}
                    >
                      {t('remove')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {asked !== null && (
        <Confirm
          opened
          title={t('remove')}
          text={t('removeAsk', { unit: asked.unitName, year: String(asked.year) })}
          confirm={t('remove')}
          busy={busy}
          onConfirm={() => {
            send({ unitId: asked.unitId, year: asked.year });
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}
