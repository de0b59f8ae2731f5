'use client';

import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ShownOnce } from '@/components/admin/shown-once';
import { UnitSelect } from '@/components/shell/unit-select';
import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import type { NewToken } from '@/lib/domain/api-token';
import type { OrgUnit } from '@/lib/domain/org-unit';

interface Props {
  readonly units: readonly OrgUnit[] | null;
  /** the unit at the top of the scope */
  readonly home: OrgUnit | null;
  readonly create: (token: NewToken) => Promise<ActionResult<string>>;
}

export function CreateToken({ units, home, create }: Props) {
  const t = useTranslations('api');
  const shell = useTranslations('shell');
  const empty: NewToken = { name: '', unitId: home?.id ?? 0, mayRecord: false };
  const [opened, setOpened] = useState(false);
  const [token, setToken] = useState(empty);
  const [unit, setUnit] = useState(home);
  const [shown, setShown] = useState<{ name: string; password: string } | null>(null);
  const { send, busy, failure, forget } = useAction(create, (secret) => {
    setShown({ name: token.name, password: secret });
    setOpened(false);
    setToken(empty);
  });
  const nameless = failure.problems.some((problem) => problem.field === 'name');
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
        <ActionError code={nameless ? null : failure.code} />
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            value={token.name}
            maxLength={60}
            error={nameless ? t('nameMissing') : undefined}
            onChange={({ currentTarget }) => setToken({ ...token, name: currentTarget.value })}
            data-autofocus
          />
          <UnitSelect
            label={t('unit')}
            units={units}
            value={unit?.id === token.unitId ? unit.code : (home?.code ?? null)}
            known={home}
            offer={{ open: true }}
            onChange={(_code, next) => {
              setUnit(next);
              setToken({ ...token, unitId: next.id });
            }}
            width="100%"
          />
          <Checkbox
            label={t('mayRecord')}
            checked={token.mayRecord}
            onChange={({ currentTarget }) => setToken({ ...token, mayRecord: currentTarget.checked })}
          />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button loading={busy} onClick={() => send(token)}>
            {t('save')}
          </Button>
        </Group>
      </Modal>
      <ShownOnce title={t('shownTitle')} text={t('shownText')} shown={shown} onClose={() => setShown(null)} />
    </>
  );
}
