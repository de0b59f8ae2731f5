'use client';

import { Checkbox, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { gapRegisters } from '@/lib/domain/report/template-blank';

type Registers = Readonly<Record<string, string>>;

interface Props {
  /** register → what it is called in the report */
  readonly registers: Registers;
  readonly change: (registers: Registers) => void;
  /** whether months that were entered are told as well */
  readonly entered: boolean;
  readonly setEntered: (entered: boolean) => void;
}

/** Of which registers the missing months are told. */
export function GapsFields({ registers, change, entered, setEntered }: Props) {
  const t = useTranslations('templates.block');
  return (
    <Stack gap={6} role="group" aria-label={t('registers')}>
      {Object.entries(gapRegisters).map(([register, label]) => (
        <Checkbox
          key={register}
          label={label}
          checked={register in registers}
          onChange={({ currentTarget }) => {
            const rest = Object.entries(registers).filter(([name]) => name !== register);
            change(Object.fromEntries(currentTarget.checked ? [...rest, [register, label]] : rest));
          }}
        />
      ))}
      <Checkbox
        label={t('entered')}
        checked={entered}
        onChange={({ currentTarget }) => setEntered(currentTarget.checked)}
      />
    </Stack>
  );
}
