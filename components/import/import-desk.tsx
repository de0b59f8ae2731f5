'use client';

import { Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { ImportName } from '@/lib/domain/import/problem';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { ChooseTarget } from './choose-target';
import { DropFile } from './drop-file';
import { ReviewPanel } from './review-panel';
import { RunButtons } from './run-buttons';
import { type ImportAction, useImport } from './use-import';

interface Props {
  readonly registers: readonly { readonly value: ImportName; readonly label: string }[];
  readonly register: ImportName;
  readonly units: readonly OrgUnit[];
  /** code of the unit chosen at first */
  readonly unit: string;
  readonly check: ImportAction;
  readonly apply: ImportAction;
}

/** Choose, check, import. What is written is what the check showed. */
export function ImportDesk({ registers, register, units, unit, check, apply }: Props) {
  const t = useTranslations('import');
  const work = useImport({ register, unit, sheet: null, mapping: null }, { check, apply });
  const { choice, file, review } = work.state;
  return (
    <Stack gap="md" maw={1100}>
      <Title order={1}>{t('title')}</Title>
      <Text c="gray.8">{t('about')}</Text>
      <ChooseTarget registers={registers} units={units} home={unit} choice={choice} choose={work.choose} />
      <DropFile file={file} onFile={work.setFile} />
      <RunButtons work={work} />
      {review && <ReviewPanel review={review} state={work.state} choose={work.choose} />}
    </Stack>
  );
}
