'use client';

import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { partable } from '@/lib/domain/report/template-blank';
import type { TemplateBlock } from '@/lib/domain/report/template';
import { CaptionField } from './caption-field';
import { IndicatorField } from './indicator-field';
import { TextField } from './text-field';

interface Props<K extends TemplateBlock['kind']> {
  readonly block: Extract<TemplateBlock, { kind: K }>;
  readonly change: (block: TemplateBlock) => void;
}

/** A chart month by month. */
export function Monthly({ block, change }: Props<'monthly'>) {
  const t = useTranslations('templates.block');
  return (
    <Stack gap="xs">
      <TextField
        label={t('chartTitle')}
        value={block.title}
        change={(title) => {
          change({ ...block, title });
        }}
      />
      <IndicatorField
        label={t('indicator')}
        code={block.code}
        change={(code) => {
          change({ ...block, code });
        }}
      />
      <TextField
        label={t('unit')}
        value={block.unit}
        change={(unit) => {
          change({ ...block, unit: unit.slice(0, 12) });
        }}
      />
      <Select
        label={t('shape')}
        data={(['columns', 'line'] as const).map((value) => ({ value, label: t(`shapes.${value}`) }))}
        value={block.shape}
        allowDeselect={false}
        onChange={(shape) => {
          if (shape !== null) change({ ...block, shape });
        }}
      />
    </Stack>
  );
}

/** A number taken apart. */
export function Parts({ block, change }: Props<'parts'>) {
  const t = useTranslations('templates.block');
  const names = useTranslations('templates.measures');
  const known = partable.some((one) => one.measure === block.measure);
  return (
    <Stack gap="xs">
      <CaptionField block={block} change={change} />
      <Select
        label={t('measure')}
        data={partable.map(({ measure }) => ({ value: measure, label: names(measure.replace('.', '-')) }))}
        value={known ? block.measure : null}
        allowDeselect={false}
        onChange={(measure) => {
          const found = partable.find((one) => one.measure === measure);
          if (found) change({ ...block, ...found });
        }}
      />
      <TextField
        label={t('heading')}
        value={block.heading}
        change={(heading) => {
          change({ ...block, heading });
        }}
      />
    </Stack>
  );
}

/** A field that staff fill in. */
export function Narrative({ block, change }: Props<'narrative'>) {
  const t = useTranslations('templates.block');
  return (
    <Stack gap="xs">
      <TextInput
        label={t('label')}
        description={block.label === undefined ? t('labelHint') : undefined}
        value={block.label ?? ''}
        maxLength={60}
        onChange={({ currentTarget }) => {
          change(labelled(block, currentTarget.value));
        }}
      />
      <Checkbox
        label={t('required')}
        checked={block.required}
        onChange={({ currentTarget }) => {
          change({ ...block, required: currentTarget.checked });
        }}
      />
      {block.required && (
        <Textarea
          label={t('blank')}
          value={block.blank}
          autosize
          maxLength={300}
          onChange={({ currentTarget }) => {
            change({ ...block, blank: currentTarget.value });
          }}
        />
      )}
    </Stack>
  );
}

/** Without a label of its own the field has the built-in one. */
const labelled = (
  { label: _, ...block }: Extract<TemplateBlock, { kind: 'narrative' }>,
  label: string,
): TemplateBlock => (label === '' ? block : { ...block, label });
