'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { ItemDraft } from '@/lib/domain/assessment/draft';

interface Props {
  readonly item: ItemDraft;
  readonly onChange: (part: Partial<ItemDraft>) => void;
  readonly wrong: boolean;
}

const formulas = ['linear', 'threshold', 'deduction'] as const;

/** How points follow from the value, and the numbers that this takes. */
export function FormulaFields({ item, onChange, wrong }: Props) {
  const t = useTranslations('assessment.form');
  const number = (field: 'floor' | 'goal' | 'each' | 'most') => (
    <TextInput
      label={t(field)}
      inputMode="decimal"
      w={90}
      value={item[field]}
      error={wrong}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  if (item.source === 'manual') return null;
  return (
    <>
      <NativeSelect
        label={t('formula')}
        value={item.formula}
        onChange={(event) =>
          onChange({ formula: formulas.find((one) => one === event.currentTarget.value) ?? 'linear' })
        }
        data={formulas.map((value) => ({ value, label: t(`formulas.${value}`) }))}
      />
      {item.formula === 'linear' && (
        <>
          {number('floor')}
          {number('goal')}
        </>
      )}
      {item.formula === 'deduction' && (
        <>
          {number('each')}
          {number('most')}
        </>
      )}
      {item.formula === 'threshold' && <Steps item={item} onChange={onChange} wrong={wrong} />}
    </>
  );
}

function Steps({ item, onChange, wrong }: Props) {
  const t = useTranslations('assessment.form');
  return (
    <>
      <NativeSelect
        label={t('side')}
        value={item.side}
        onChange={(event) => onChange({ side: event.currentTarget.value === 'atMost' ? 'atMost' : 'atLeast' })}
        data={(['atLeast', 'atMost'] as const).map((value) => ({ value, label: t(`sides.${value}`) }))}
      />
      <TextInput
        label={t('steps')}
        placeholder={t('stepsHint')}
        w={220}
        value={item.steps}
        error={wrong}
        onChange={(event) => onChange({ steps: event.currentTarget.value })}
      />
    </>
  );
}
