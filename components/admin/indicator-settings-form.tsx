'use client';

import { Button, Fieldset, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import { useProblemText } from '@/components/ui/use-problem-text';
import type { ActionResult } from '@/lib/domain/action-result';
import { weightNames } from '@/lib/domain/indicator/definition';
import { presetSettings, type IndicatorSettings } from '@/lib/domain/indicator/settings';

interface Props {
  readonly settings: IndicatorSettings;
  readonly save: (settings: IndicatorSettings) => Promise<ActionResult<null>>;
}

type Name = keyof IndicatorSettings;

export function IndicatorSettingsForm({ settings, save }: Props) {
  const t = useTranslations('indicators.settings');
  const [values, setValues] = useState<Record<Name, number | string>>(settings);
  const [saved, setSaved] = useState(false);
  const { send, busy, failure } = useAction(save, () => setSaved(true));
  const wrong = useProblemText(failure.problems);
  const change = (part: Partial<Record<Name, number | string>>) => {
    setSaved(false);
    setValues({ ...values, ...part });
  };
  const field = (name: Name, most: number) => (
    <NumberInput
      key={name}
      label={t(`fields.${name}`)}
      value={values[name]}
      onChange={(value) => change({ [name]: value })}
      error={wrong(name)}
      min={name === 'minimumCases' ? 1 : 0}
      max={most}
      allowDecimal={false}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // What is not a number is refused by the schema, beside its field.
        send(values as IndicatorSettings);
      }}
    >
      <ActionError code={failure.code} />
      <Fieldset legend={t('ranks')} maw={720}>
        {field('minimumCases', 1000)}
        <Text size="sm" c="dimmed" mt={4}>
          {t('ranksHint', { count: presetSettings.minimumCases })}
        </Text>
      </Fieldset>
      <Fieldset legend={t('weights')} mt="md" maw={720}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>{weightNames.map((name) => field(name, 100))}</SimpleGrid>
        <Text size="sm" c="dimmed" mt={4}>
          {t('weightsHint')}
        </Text>
      </Fieldset>
      <Button type="submit" loading={busy} mt="lg">
        {t('save')}
      </Button>
      {saved ? (
        <Text component="span" ml="md" role="status">
          {t('saved')}
        </Text>
      ) : null}
    </form>
  );
}
