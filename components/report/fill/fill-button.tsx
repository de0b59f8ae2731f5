'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { TemplateChapter } from '@/lib/domain/report/template';
import type { ReportValues } from '@/lib/domain/report/values';
import { FillTables, type FillCells } from './fill-tables';

interface Props {
  readonly chapter: TemplateChapter;
  readonly values: ReportValues;
  readonly fill: FillCells;
}

/** Opens the tables of the chapter for filling in. */
export function FillButton({ chapter, values, fill }: Props) {
  const t = useTranslations('editor.fill');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        w="fit-content"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('open')}
      </Button>
      {open && (
        <FillTables
          chapter={chapter}
          values={values}
          fill={fill}
          close={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
