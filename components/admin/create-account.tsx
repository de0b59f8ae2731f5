'use client';

import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { UnitSelect } from '@/components/shell/unit-select';
import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import { roles } from '@/lib/domain/access';
import type { NewAccount } from '@/lib/domain/account';
import type { ActionResult } from '@/lib/domain/action-result';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { ShownOnce } from './shown-once';

interface Props {
  readonly units: readonly OrgUnit[] | null;
  readonly create: (account: NewAccount) => Promise<ActionResult<string>>;
}

const empty: NewAccount = { username: '', name: '', role: 'clerk', unitId: null };

export function CreateAccount({ units, create }: Props) {
  const t = useTranslations('admin.accounts');
  const shell = useTranslations('shell');
  const [opened, setOpened] = useState(false);
  const [account, setAccount] = useState(empty);
  const [unit, setUnit] = useState<OrgUnit | null>(null);
  const [shown, setShown] = useState<{ name: string; password: string } | null>(null);
  const { send, busy, failure, forget } = useAction(create, (password) => {
    setShown({ name: account.name, password });
    setOpened(false);
    setAccount(empty);
  });
  const set = (part: Partial<NewAccount>) => setAccount({ ...account, ...part });
  const wrong = (field: keyof NewAccount): string | undefined => {
    const problem = failure.problems.find((one) => one.field === field);
    if (problem === undefined) return undefined;
    return t.has(`errors.${problem.code}`) ? t(`errors.${problem.code}`) : t('errors.required');
  };
  const known = failure.code !== null && t.has(`errors.${failure.code}`) ? t(`errors.${failure.code}`) : undefined;
  return (
    <>
      <Button
        onClick={() => {
          forget();
          setOpened(true);
        }}
      >
        {t('create')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('create')}
        closeButtonProps={{ 'aria-label': shell('confirm.cancel') }}
        transitionProps={{ duration: 0 }}
      >
        <ActionError code={failure.code} text={known} />
        <Stack gap="sm">
          <TextInput
            label={t('username')}
            description={t('usernameHint')}
            value={account.username}
            onChange={(event) => set({ username: event.currentTarget.value })}
            error={wrong('username')}
            autoComplete="off"
            autoCapitalize="none"
            data-autofocus
          />
          <TextInput
            label={t('name')}
            value={account.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={wrong('name')}
          />
          <Select
            label={t('role')}
            data={roles.map((role) => ({ value: role, label: shell(`roles.${role}`) }))}
            value={account.role}
            onChange={(picked) => {
              const role = roles.find((one) => one === picked) ?? account.role;
              set(role === 'administrator' ? { role, unitId: null } : { role });
            }}
            allowDeselect={false}
          />
          {account.role !== 'administrator' && (
            <UnitSelect
              label={t('unit')}
              units={units}
              value={unit?.id === account.unitId ? unit.code : null}
              known={unit}
              offer={{ open: true }}
              onChange={(_code, next) => {
                setUnit(next);
                set({ unitId: next.id });
              }}
              error={wrong('unitId')}
              width="100%"
            />
          )}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button loading={busy} onClick={() => send(account)}>
            {t('save')}
          </Button>
        </Group>
      </Modal>
      <ShownOnce shown={shown} onClose={() => setShown(null)} />
    </>
  );
}
