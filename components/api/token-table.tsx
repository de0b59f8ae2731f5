'use client';

import { Button, Table, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';

interface TokenRow {
  readonly id: number;
  readonly name: string;
  readonly unitName: string;
  readonly mayRecord: boolean;
  readonly createdBy: string;
  readonly createdOn: string;
  readonly lastUsedOn: string | null;
  readonly revoked: boolean;
}

interface Props {
  readonly rows: readonly TokenRow[];
  readonly revoke: (id: number) => Promise<ActionResult<null>>;
}

const heads = ['name', 'unit', 'rights', 'created', 'used', 'state', 'actions'] as const;

export function TokenTable({ rows, revoke }: Props) {
  const t = useTranslations('api');
  const [asked, ask] = useState<TokenRow | null>(null);
  const { send, busy, failure } = useAction(revoke, () => ask(null));
  if (rows.length === 0) return <Text c="gray.7">{t('none')}</Text>;
  return (
    <>
      <ActionError code={failure.code} />
      <Table.ScrollContainer minWidth={760}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head}>{t(head)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" fw={400}>
                  {row.name}
                </Table.Th>
                <Table.Td>{row.unitName}</Table.Td>
                <Table.Td>{t(row.mayRecord ? 'readAndRecord' : 'readOnly')}</Table.Td>
                <Table.Td>{t('createdBy', { date: row.createdOn, name: row.createdBy })}</Table.Td>
                <Table.Td>{row.lastUsedOn ?? t('never')}</Table.Td>
                <Table.Td>{t(row.revoked ? 'revoked' : 'live')}</Table.Td>
                <Table.Td>
                  {!row.revoked && (
                    <Button size="xs" variant="default" onClick={() => ask(row)}>
                      {t('revoke')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Confirm
        opened={asked !== null}
        title={t('revokeTitle', { name: asked?.name ?? '' })}
        text={t('revokeText')}
        confirm={t('revoke')}
        busy={busy}
        onConfirm={() => asked !== null && send(asked.id)}
        onClose={() => ask(null)}
      />
    </>
  );
}
