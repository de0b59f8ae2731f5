'use client';

import { Button, Group, Table } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { Confirm } from '@/components/ui/confirm';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import { ShownOnce } from './shown-once';

export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly unitName: string | null;
  readonly state: 'active' | 'disabled' | 'locked';
  readonly self: boolean;
}

interface Props {
  readonly rows: readonly AccountRow[];
  readonly reset: (id: string) => Promise<ActionResult<string>>;
  readonly disable: (change: { id: string; disabled: boolean }) => Promise<ActionResult<null>>;
}

interface Asked {
  readonly step: 'reset' | 'disable';
  readonly row: AccountRow;
}

function useAccountActions({ reset, disable }: Props) {
  const [asked, ask] = useState<Asked | null>(null);
  const [shown, show] = useState<{ name: string; password: string } | null>(null);
  const resetting = useAction(reset, (password) => {
    show({ name: asked?.row.name ?? '', password });
    ask(null);
  });
  const disabling = useAction(disable, () => ask(null));
  const confirm = () => {
    if (asked?.step === 'reset') resetting.send(asked.row.id);
    if (asked?.step === 'disable') disabling.send({ id: asked.row.id, disabled: true });
  };
  const failed = resetting.failure.code ?? disabling.failure.code;
  return { asked, ask, shown, show, confirm, failed, disabling, busy: resetting.busy || disabling.busy };
}

export function AccountsTable(props: Props) {
  const t = useTranslations('admin.accounts');
  const shell = useTranslations('shell');
  const { asked, ask, shown, show, confirm, failed, disabling, busy } = useAccountActions(props);
  return (
    <>
      <ActionError
        code={failed}
        text={failed !== null && t.has(`errors.${failed}`) ? t(`errors.${failed}`) : undefined}
      />
      <Table.ScrollContainer minWidth={680}>
        <Table striped highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {(['username', 'name', 'role', 'unit', 'status', 'actions'] as const).map((key) => (
                <Table.Th key={key}>{t(key)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row" fw={400}>
                  {row.username} {row.self && t('you')}
                </Table.Th>
                <Table.Td>{row.name}</Table.Td>
                <Table.Td>{shell(`roles.${row.role}`)}</Table.Td>
                <Table.Td>{row.unitName ?? t('allUnits')}</Table.Td>
                <Table.Td>{t(row.state)}</Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Button size="xs" variant="default" onClick={() => ask({ step: 'reset', row })}>
                      {t('reset')}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      disabled={row.self}
                      onClick={() => {
                        if (row.state === 'disabled') disabling.send({ id: row.id, disabled: false });
                        else ask({ step: 'disable', row });
                      }}
                    >
                      {t(row.state === 'disabled' ? 'enable' : 'disable')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Confirm
        opened={asked !== null}
        title={asked === null ? '' : t(`${asked.step}Title`, { name: asked.row.name })}
        text={asked === null ? '' : t(`${asked.step}Text`)}
        confirm={asked === null ? '' : t(asked.step)}
        busy={busy}
        onConfirm={confirm}
        onClose={() => ask(null)}
      />
      <ShownOnce shown={shown} onClose={() => show(null)} />
    </>
  );
}
