'use client';

import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { ButtonLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
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
  readonly units: readonly OrgUnit[] | null;
  /** chosen at first */
  readonly unit: OrgUnit;
  readonly check: ImportAction;
  readonly apply: ImportAction;
}

/** Choose, check, import. What is written is what the check showed. */
export function ImportDesk({ registers, register, units, unit, check, apply }: Props) {
  const t = useTranslations('import');
  const work = useImport({ register, unit: unit.code, period: null, constants: {}, values: {} }, { check, apply });
  const { choice, files, review } = work.state;
  return (
    <Stack gap="md" maw={1100}>
      <PageHead title={t('title')}>
        <a href={`/registers/${choice.register}/template`} download>
          {t('template')}
        </a>
        <ButtonLink href="/imports/log">{t('log.open')}</ButtonLink>
      </PageHead>
      <Text c="gray.8">{t('about')}</Text>
      <ChooseTarget registers={registers} units={units} home={unit} choice={choice} choose={work.choose} />
      <DropFile files={files} add={work.add} remove={work.remove} />
      <RunButtons work={work} />
      {review && <ReviewPanel review={review} work={work} />}
    </Stack>
  );
}
