'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { useIndicatorWords } from '@/components/figure/words';
import { definitionOf } from '@/lib/domain/report/values';
import type { ComparisonRow } from '@/lib/domain/report/template';
import { FigurePicker } from './figure-picker';
import { IndicatorField } from './indicator-field';
import { ListField } from './list-field';
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
    <>
      <ListField
        place={`${place} row`}
        items={rows}
        change={change}
        nameOf={({ label }) => label}
        addWord={t('add')}
        add={() => {
          setPicking(true);
        }}
        fields={(row, set) => <RowFields row={row} change={set} />}
      />
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
    </>
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
