'use client';

import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { partable } from '@/lib/domain/report/template-blank';
import type { TemplateBlock } from '@/lib/domain/report/template';
import { GapsFields } from './gaps-fields';
import { IndicatorField } from './indicator-field';
import { RowFields, RowsField } from './rows-field';
import { SentencesField } from './sentences-field';
import { WordsField } from './words-field';

interface Props<K extends TemplateBlock['kind'] = TemplateBlock['kind']> {
  readonly block: Extract<TemplateBlock, { kind: K }>;
  /** where the block stands: names of controls begin with it */
  readonly place: string;
  readonly change: (block: TemplateBlock) => void;
}

/** The fields of one block, by its kind. */
export function BlockFields({ block, place, change }: Props) {
  switch (block.kind) {
    case 'sentences':
    case 'list':
      return (
        <SentencesField
          place={place}
          sentences={block.sentences}
          change={(sentences) => {
            change({ ...block, sentences });
          }}
        />
      );
    case 'comparison':
    case 'units':
      return <CaptionAndRows block={block} place={place} change={change} />;
    case 'worsened':
    case 'unreported':
      return <ListOfRows block={block} place={place} change={change} />;
    case 'ranking':
      return <Ranking block={block} place={place} change={change} />;
    case 'monthly':
      return <Monthly block={block} place={place} change={change} />;
    case 'parts':
      return <Parts block={block} place={place} change={change} />;
    case 'narrative':
      return <Narrative block={block} place={place} change={change} />;
    case 'gaps':
      return (
        <GapsFields
          registers={block.registers}
          change={(registers) => {
            change({ ...block, registers });
          }}
        />
      );
    case 'statutory':
      return null;
  }
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
}

function Text({ label, value, change }: TextProps) {
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={120}
      onChange={({ currentTarget }) => {
        change(currentTarget.value);
      }}
    />
  );
}

function CaptionAndRows({ block, place, change }: Props<'comparison' | 'units'>) {
  const t = useTranslations('templates.block');
  return (
    <Stack gap="xs">
      <Text
        label={t('caption')}
        value={block.caption}
        change={(caption) => {
          change({ ...block, caption });
        }}
      />
      <RowsField
        place={place}
        rows={block.rows}
        change={(rows) => {
          change({ ...block, rows });
        }}
      />
    </Stack>
  );
}

function ListOfRows({ block, place, change }: Props<'worsened' | 'unreported'>) {
  const t = useTranslations('templates.block');
  return (
    <Stack gap="xs">
      {block.kind === 'worsened' && (
        <WordsField
          label={t('lead')}
          words={block.lead}
          change={(lead) => {
            change({ ...block, lead });
          }}
        />
      )}
      {block.kind === 'worsened' ? (
        <WordsField
          label={t('none')}
          words={block.none}
          change={(none) => {
            change({ ...block, none });
          }}
        />
      ) : (
        <Text
          label={t('none')}
          value={block.none}
          change={(none) => {
            change({ ...block, none });
          }}
        />
      )}
      <RowsField
        place={place}
        rows={block.rows}
        change={(rows) => {
          change({ ...block, rows });
        }}
      />
    </Stack>
  );
}

function Ranking({ block, change }: Props<'ranking'>) {
  const t = useTranslations('templates.block');
  return (
    <Stack gap="xs">
      <Text
        label={t('caption')}
        value={block.caption}
        change={(caption) => {
          change({ ...block, caption });
        }}
      />
      <RowFields
        row={block.row}
        change={(row) => {
          change({ ...block, row });
        }}
      />
    </Stack>
  );
}

function Monthly({ block, change }: Props<'monthly'>) {
  const t = useTranslations('templates.block');
  return (
    <Stack gap="xs">
      <Text
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
      <Text
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

function Parts({ block, change }: Props<'parts'>) {
  const t = useTranslations('templates.block');
  const names = useTranslations('templates.measures');
  const known = partable.some((one) => one.measure === block.measure);
  return (
    <Stack gap="xs">
      <Text
        label={t('caption')}
        value={block.caption}
        change={(caption) => {
          change({ ...block, caption });
        }}
      />
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
      <Text
        label={t('heading')}
        value={block.heading}
        change={(heading) => {
          change({ ...block, heading });
        }}
      />
    </Stack>
  );
}

function Narrative({ block, change }: Props<'narrative'>) {
  const t = useTranslations('templates.block');
  return (
    <Stack gap="xs">
      <TextInput
        label={t('label')}
        description={block.label === undefined ? t('labelHint') : undefined}
        value={block.label ?? ''}
        maxLength={60}
        onChange={({ currentTarget }) => {
          const { label: _, ...rest } = block;
          change(currentTarget.value === '' ? rest : { ...rest, label: currentTarget.value });
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
