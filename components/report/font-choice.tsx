'use client';

import { Button, Group, Select, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import { fontProfileNames, type FontProfile } from '@/lib/domain/report/fonts';

interface Props {
  readonly profile: FontProfile;
  readonly save: (input: { profile: FontProfile }) => Promise<ActionResult<null>>;
}

/** For administrators: the names of the fonts that the office's machines have. */
export function FontChoice({ profile, save }: Props) {
  const t = useTranslations('editor.fonts');
  const [chosen, setChosen] = useState(profile);
  const [saved, setSaved] = useState(false);
  const { send, busy, failure } = useAction(save, () => {
    setSaved(true);
  });
  return (
    <section aria-label={t('title')}>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {t('title')}
      </Title>
      <ActionError code={failure.code} />
      <Group align="flex-end" gap="sm">
        <Select
          label={t('description')}
          data={fontProfileNames.map((value) => ({ value, label: t(`profiles.${value}`) }))}
          value={chosen}
          allowDeselect={false}
          w={420}
          onChange={(next) => {
            setSaved(false);
            setChosen(fontProfileNames.find((name) => name === next) ?? profile);
          }}
        />
        <Button
          variant="default"
          loading={busy}
          onClick={() => {
            send({ profile: chosen });
          }}
        >
          {t('save')}
        </Button>
        {saved && (
          <Text size="sm" role="status">
            {t('saved')}
          </Text>
        )}
      </Group>
    </section>
  );
}
