'use client';

import { Button, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { moved } from '@/lib/domain/report/template-edit';
import type { Sentence } from '@/lib/domain/report/template';
import { IndicatorField } from './indicator-field';
import { MoveButtons } from './move-buttons';
import classes from './template.module.css';
import { WordsField } from './words-field';

interface Props {
  readonly place: string;
  readonly sentences: readonly Sentence[];
  readonly change: (sentences: readonly Sentence[]) => void;
}

/** Sentences in their order; each follows an indicator, or is always said. */
export function SentencesField({ place, sentences, change }: Props) {
  const t = useTranslations('templates.sentence');
  const set = (at: number, next: Sentence) => {
    change(sentences.map((old, i) => (i === at ? next : old)));
  };
  return (
    <Stack gap="xs">
      {sentences.map((sentence, i) => (
        <div key={i} className={classes['inner']}>
          <div className={classes['line']}>
            <strong>{t('number', { number: i + 1 })}</strong>
            <MoveButtons
              name={t('number', { number: i + 1 })}
              at={`${place} sentence ${i}`}
              after={(by) => `${place} sentence ${i + by}`}
              first={i === 0}
              last={i === sentences.length - 1}
              move={(by) => {
                change(moved(sentences, i, by));
              }}
              remove={() => {
                change(sentences.filter((_, at) => at !== i));
              }}
            />
          </div>
          <SentenceFields
            sentence={sentence}
            change={(next) => {
              set(i, next);
            }}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        w="fit-content"
        onClick={() => {
          change([...sentences, { some: '' }]);
        }}
      >
        {t('add')}
      </Button>
    </Stack>
  );
}

const variants = ['some', 'zero', 'gap'] as const;
type Variant = (typeof variants)[number] | 'known';

/** The sentence with one variant set; empty words are no variant. */
function withWords(sentence: Sentence, variant: Variant, words: string): Sentence {
  const rest = Object.fromEntries(Object.entries(sentence).filter(([key]) => key !== variant));
  return words === '' ? rest : { ...rest, [variant]: words };
}

interface FieldsProps {
  readonly sentence: Sentence;
  readonly change: (next: Sentence) => void;
}

/** Without an indicator one text; with one, what is said when there is something, nothing, or no report. */
function SentenceFields({ sentence, change }: FieldsProps) {
  const t = useTranslations('templates.sentence');
  const [all, setAll] = useState(sentence.zero !== undefined || sentence.gap !== undefined);
  const main: Variant = sentence.known !== undefined ? 'known' : 'some';
  const shown: readonly Variant[] = sentence.on === undefined || !all ? [main] : [main, ...variants.slice(1)];
  return (
    <Stack gap={6}>
      <IndicatorField
        label={t('on')}
        code={sentence.on}
        change={(on) => {
          change({ ...sentence, on });
        }}
        clear={() => {
          const { some, known } = sentence;
          change({ some: some ?? known ?? '' });
        }}
      />
      {shown.map((variant) => (
        <WordsField
          key={variant}
          label={sentence.on === undefined ? t('always') : t(`variants.${variant}`)}
          words={sentence[variant] ?? ''}
          change={(words) => {
            change(withWords(sentence, variant, words));
          }}
        />
      ))}
      {sentence.on !== undefined && !all && (
        <Button
          size="compact-xs"
          variant="default"
          w="fit-content"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}
