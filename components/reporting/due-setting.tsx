'use client';

import { Button, Group, NumberInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';

interface Props {
  readonly workday: number;
  readonly save: (input: { workday: number }) => Promise<ActionResult<null>>;
}

/** By which working day of the next month a month is to be handed in: one rule for the whole county. */
export function DueSetting({ workday, save }: Props) {
  const t = useTranslations('submission.due');
  const router = useRouter();
  const [value, setValue] = useState<number | string>(workday);
  const { send, busy, failure } = useAction(save, () => router.refresh());
  const wanted = Number(value);
  const usable = Number.isInteger(wanted) && wanted >= 1 && wanted <= 20;
  return (
    <>
      <ActionError code={failure.code} />
      <Group gap="xs" align="flex-end">
        <NumberInput label={t('label')} value={value} onChange={setValue} min={1} max={20} w={200} size="xs" />
        <Button
          size="xs"
          variant="default"
          loading={busy}
          disabled={!usable || wanted === workday}
          onClick={() => send({ workday: wanted })}
        >
          {t('save')}
        </Button>
      </Group>
    </>
  );
}
