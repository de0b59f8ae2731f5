'use client';

import { Button, Group, NumberInput, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useIndicatorWords } from '@/components/figure/words';
import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/domain/action-result';
import { boardCodes } from '@/lib/domain/figure/board';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { ratio } from '@/lib/domain/ratio';

export interface TargetProps {
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

const isRate = (code: string): boolean => indicatorByCode.get(code)?.unit === 'percent';
const shown = (code: string, value: number | undefined): number | '' => {
  if (value === undefined) return '';
  return isRate(code) ? Number((value * 100).toFixed(4)) : value;
};

/** The targets of the year, one indicator at a time; a rate is typed in percent. */
export function TargetForm({ unitId, year, targets, save }: TargetProps) {
  const t = useTranslations('dashboard.targets');
  const words = useIndicatorWords();
  const router = useRouter();
  const codes = boardCodes.filter((code) => indicatorByCode.get(code)?.direction !== 'none');
  const [code, setCode] = useState(codes[0] ?? '');
  const [value, setValue] = useState<number | string>(shown(code, targets[code]));
  const [said, setSaid] = useState(false);
  const { send, busy, failure } = useAction(save, () => {
    setSaid(true);
    router.refresh();
  });
  const typed = value === '' ? null : Number(value);
  const choose = (next: string): void => {
    setSaid(false);
    setCode(next);
    setValue(shown(next, targets[next]));
  };
  return (
    <>
      <ActionError code={failure.code} />
      <Group gap="xs" align="flex-end">
        <Select
          label={t('indicator')}
          data={codes.map((value) => ({ value, label: words.name(value) }))}
          value={code}
          allowDeselect={false}
          onChange={(next) => choose(next ?? code)}
          w={280}
        />
        <NumberInput
          label={t('value', { year: String(year) })}
          {...(isRate(code) ? { description: t('percentHint'), max: 100 } : {})}
          min={0}
          value={value}
          onChange={setValue}
          w={180}
        />
        <Button
          variant="default"
          loading={busy}
          disabled={typed !== null && !Number.isFinite(typed)}
          onClick={() => send({ unitId, year, code, value: isRate(code) ? ratio(typed, 100) : typed })}
        >
          {t('save')}
        </Button>
        <span role="status">{said ? t('saved') : ''}</span>
      </Group>
    </>
  );
}
