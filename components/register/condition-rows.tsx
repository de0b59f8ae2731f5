'use client';

import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { ConditionTest } from '@/lib/domain/register/list-conditions';
import { changed, emptyDraft, type Draft } from './condition-drafts';
import classes from './condition-rows.module.css';

/** The largest number an address can ask for. */
const MOST = 99_999_999_999;

export interface ConditionOption {
  readonly field: string;
  readonly label: string;
  readonly tests: readonly ConditionTest[];
}

interface Props {
  readonly fields: readonly ConditionOption[];
  readonly drafts: readonly Draft[];
  readonly onChange: (drafts: readonly Draft[]) => void;
}

/** Conditions on columns without choices, one a line: filled, empty, a number within bounds, not yet by a day. */
export function ConditionRows({ fields, drafts, onChange }: Props) {
  const t = useTranslations('registers.list');
  const taken = new Set(drafts.map(({ field }) => field));
  const next = fields.find(({ field }) => !taken.has(field));
  const at = (index: number, draft: Draft): readonly Draft[] => drafts.map((old, i) => (i === index ? draft : old));
  return (
    <fieldset className={classes['rows']}>
      <legend className={classes['legend']}>{t('conditions')}</legend>
      {drafts.map((draft, index) => (
        <ConditionRow
          key={draft.field}
          draft={draft}
          fields={fields.filter(({ field }) => field === draft.field || !taken.has(field))}
          onChange={(now) => onChange(at(index, now))}
          onRemove={() => onChange(drafts.filter((_, i) => i !== index))}
        />
      ))}
      {next && (
        <Button size="xs" variant="default" onClick={() => onChange([...drafts, emptyDraft(next)])}>
          {t('conditionAdd')}
        </Button>
      )}
    </fieldset>
  );
}

interface RowProps {
  readonly draft: Draft;
  readonly fields: readonly ConditionOption[];
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: () => void;
}

function ConditionRow({ draft, fields, onChange, onRemove }: RowProps) {
  const t = useTranslations('registers.list');
  const field = fields.find((one) => one.field === draft.field);
  if (field === undefined) return null;
  return (
    <div className={classes['row']}>
      <NativeSelect
        size="xs"
        aria-label={t('conditionField')}
        value={draft.field}
        data={fields.map((one) => ({ value: one.field, label: one.label }))}
        onChange={(event) => {
          const other = fields.find((one) => one.field === event.currentTarget.value);
          if (other) onChange(changed(draft, other));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t('conditionTest', { field: field.label })}
        value={draft.test}
        data={field.tests.map((test) => ({ value: test, label: t(`tests.${test}`) }))}
        onChange={(event) => {
          const test = field.tests.find((one) => one === event.currentTarget.value);
          if (test) onChange({ ...draft, test });
        }}
      />
      <Bounds draft={draft} label={field.label} onChange={onChange} />
      <CloseButton size="sm" aria-label={t('conditionOff', { field: field.label })} onClick={onRemove} />
    </div>
  );
}

interface BoundsProps {
  readonly draft: Draft;
  readonly label: string;
  readonly onChange: (draft: Draft) => void;
}

function Bounds({ draft, label, onChange }: BoundsProps) {
  const t = useTranslations('registers.list');
  if (draft.test === 'notBy')
    return (
      <TextInput
        size="xs"
        type="date"
        aria-label={`${label} ${t('tests.notBy')}`}
        value={draft.day}
        onChange={(event) => onChange({ ...draft, day: event.currentTarget.value })}
      />
    );
  if (draft.test !== 'within') return null;
  return (
    <>
      {(['least', 'most'] as const).map((end) => (
        <TextInput
          key={end}
          size="xs"
          w={88}
          type="number"
          step="0.0001"
          min={-MOST}
          max={MOST}
          aria-label={`${label} ${t(end)}`}
          placeholder={t(end)}
          value={draft[end]}
          onChange={(event) => onChange({ ...draft, [end]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}
