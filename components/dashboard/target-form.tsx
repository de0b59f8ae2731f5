'use client';

import { Button, Group, NumberInput, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import { ratio } from '@/lib/domain/ratio';

/** An indicator that may have a target; named by the server, so that no browser needs the whole catalogue. */
export interface TargetChoice {
  readonly code: string;
  readonly name: string;
  /** counted from 0 to 1, typed in percent */
  readonly isRate: boolean;
}

export interface TargetProps {
  readonly choices: readonly TargetChoice[];
  readonly unitId: number;
  readonly year: number;
  /** as the indicators count: rates from 0 to 1 */
  readonly targets: Readonly<Record<string, number>>;
  readonly save: (input: {
    unitId: number;
    year: number;
    code: string;
    value: number | null;
  }) => Promise<ActionResult<null>>;
}

const shown = (isRate: boolean, value: number | undefined): number | '' => {
  if (value === undefined) return '';
  return isRate ? Number((value * 100).toFixed(4)) : value;
};

/** The targets of the year, one indicator at a time; a rate is typed in percent. */
export function TargetForm({ choices, unitId, year, targets, save }: TargetProps) {
  const t = useTranslations('dashboard.targets');
  const router = useRouter();
  const rates = new Set(choices.filter((choice) => choice.isRate).map((choice) => choice.code));
  const [code, setCode] = useState(choices[0]?.code ?? '');
  const [value, setValue] = useState<number | string>(shown(rates.has(code), targets[code]));
  const [said, setSaid] = useState(false);
  const { send, busy, failure } = useAction(save, () => {
    setSaid(true);
    router.refresh();
  });
  const typed = value === '' ? null : Number(value);
  const choose = (next: string): void => {
    setSaid(false);
    setCode(next);
    setValue(shown(rates.has(next), targets[next]));
  };
  return (
    <>
      <ActionError code={failure.code} />
      <Group gap="xs" align="flex-end">
        <Select
          label={t('indicator')}
          data={choices.map((choice) => ({ value: choice.code, label: choice.name }))}
          value={code}
          allowDeselect={false}
          onChange={(next) => choose(next ?? code)}
          w={280}
        />
        <NumberInput
          label={t('value', { year: String(year) })}
          {...(rates.has(code) ? { description: t('percentHint'), max: 100 } : {})}
          min={0}
          value={value}
          onChange={setValue}
          w={180}
        />
        <Button
          variant="default"
          loading={busy}
          disabled={typed !== null && !Number.isFinite(typed)}
          onClick={() => send({ unitId, year, code, value: rates.has(code) ? ratio(typed, 100) : typed })}
        >
          {t('save')}
        </Button>
        <span role="status">{said ? t('saved') : ''}</span>
      </Group>
    </>
  );
}
