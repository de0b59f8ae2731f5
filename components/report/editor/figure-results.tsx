'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { useIndicatorWords } from '@/components/figure/words';
import { indicators } from '@/lib/domain/indicator/catalogue';
import { bind, type ReportValues } from '@/lib/domain/report/values';
import classes from './editor.module.css';

interface Props {
  readonly values: ReportValues;
  readonly chosen: string | null;
  readonly choose: (code: string) => void;
}

/** As many as a reader takes in; more words find fewer. */
const SHOWN = 40;

/** The catalogue by name, definition or code, each with its number of this report. */
export function FigureResults({ values, chosen, choose }: Props) {
  const t = useTranslations('editor');
  const words = useIndicatorWords();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = indicators
    .filter(({ code }) => values.now.has(code))
    .filter(({ code }) => `${words.name(code)} ${words.definition(code)} ${code}`.toLowerCase().includes(wanted))
    .slice(0, SHOWN);
  return (
    <>
      <TextInput
        label={t('search')}
        value={search}
        data-autofocus
        onChange={({ currentTarget }) => {
          setSearch(currentTarget.value);
        }}
      />
      <ul className={classes['results']} aria-label={t('results')}>
        {found.map(({ code }) => (
          <li key={code}>
            <button
              type="button"
              aria-pressed={code === chosen}
              onClick={() => {
                choose(code);
              }}
            >
              <span>{words.name(code)}</span>
              <span>{bind(values, { code }).text}</span>
            </button>
          </li>
        ))}
        {found.length === 0 && <li>{t('nothing')}</li>}
      </ul>
    </>
  );
}
