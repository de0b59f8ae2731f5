'use client';

import { Button, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { useIndicatorWords } from '@/components/figure/words';
import { definitionOf } from '@/lib/domain/report/values';
import { moved } from '@/lib/domain/report/template-edit';
import type { ComparisonRow } from '@/lib/domain/report/template';
import { FigurePicker } from './figure-picker';
import { IndicatorField } from './indicator-field';
import { MoveButtons } from './move-buttons';
import classes from './template.module.css';

interface Props {
  readonly place: string;
  readonly rows: readonly ComparisonRow[];
  readonly change: (rows: readonly ComparisonRow[]) => void;
}

/** Indicators of a table with the words and units that it prints. */
export function RowsField({ place, rows, change }: Props) {
  const t = useTranslations('templates.rows');
  const words = useIndicatorWords();
  const [picking, setPicking] = useState(false);
  return (
    <Stack gap="xs">
      {rows.map((row, i) => (
        <div key={i} className={classes['inner']}>
          <div className={classes['line']}>
            <strong>{row.label}</strong>
            <MoveButtons
              name={row.label}
              at={`${place} row ${i}`}
              after={(by) => `${place} row ${i + by}`}
              first={i === 0}
              last={i === rows.length - 1}
              move={(by) => {
                change(moved(rows, i, by));
              }}
              remove={() => {
                change(rows.filter((_, at) => at !== i));
              }}
            />
          </div>
          <RowFields
            row={row}
            change={(next) => {
              change(rows.map((old, at) => (at === i ? next : old)));
            }}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        w="fit-content"
        onClick={() => {
          setPicking(true);
        }}
      >
        {t('add')}
      </Button>
      {picking && (
        <FigurePicker
          whole={false}
          close={() => {
            setPicking(false);
          }}
          pick={({ code }) => {
            const unit = definitionOf(code).unit === 'percent' ? '%' : t('unitOf');
            change([...rows, { code, label: words.name(code), unit }]);
            setPicking(false);
          }}
        />
      )}
    </Stack>
  );
}

interface RowProps {
  readonly row: ComparisonRow;
  readonly change: (row: ComparisonRow) => void;
}

/** One indicator with its words. */
export function RowFields({ row, change }: RowProps) {
  const t = useTranslations('templates.rows');
  return (
    <>
      <IndicatorField
        label={t('indicator')}
        code={row.code}
        change={(code) => {
          change({ ...row, code });
        }}
      />
      <div className={classes['pair']}>
        <TextInput
          label={t('label')}
          value={row.label}
          maxLength={60}
          onChange={({ currentTarget }) => {
            change({ ...row, label: currentTarget.value });
          }}
        />
        <TextInput
          label={t('unit')}
          value={row.unit}
          maxLength={12}
          onChange={({ currentTarget }) => {
            change({ ...row, unit: currentTarget.value });
          }}
        />
      </div>
    </>
  );
}
