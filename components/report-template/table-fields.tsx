'use client';

import { Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { TemplateBlock } from '@/lib/domain/report/template';
import { CaptionField } from './caption-field';
import { RowFields, RowsField } from './rows-field';
import { TextField } from './text-field';
import { WordsField } from './words-field';

interface Props<K extends TemplateBlock['kind']> {
  readonly block: Extract<TemplateBlock, { kind: K }>;
  /** where the block stands: names of controls begin with it */
  readonly place: string;
  readonly change: (block: TemplateBlock) => void;
}

/** A table by its caption and its indicators. */
export function CaptionAndRows({ block, place, change }: Props<'comparison' | 'units'>) {
  return (
    <Stack gap="xs">
      <CaptionField block={block} change={change} />
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

/** A list that comes of indicators, and what is said when nothing does. */
export function ListOfRows({ block, place, change }: Props<'worsened' | 'unreported'>) {
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
        <TextField
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

/** A table of the units by one indicator. */
export function Ranking({ block, change }: Omit<Props<'ranking'>, 'place'>) {
  return (
    <Stack gap="xs">
      <CaptionField block={block} change={change} />
      <RowFields
        row={block.row}
        change={(row) => {
          change({ ...block, row });
        }}
      />
    </Stack>
  );
}
