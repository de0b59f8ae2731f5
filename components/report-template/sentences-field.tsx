'use client';

import { Button, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { Sentence } from '@/lib/domain/report/template';
import { IndicatorField } from './indicator-field';
import { ListField } from './list-field';
import { WordsField } from './words-field';

interface Props {
  readonly place: string;
  readonly sentences: readonly Sentence[];
  readonly change: (sentences: readonly Sentence[]) => void;
}

/** Sentences in their order; each follows an indicator, or is always said. */
export function SentencesField({ place, sentences, change }: Props) {
  const t = useTranslations('templates.sentence');
  return (
    <ListField
      place={`${place} sentence`}
      items={sentences}
      change={change}
      nameOf={(_, at) => t('number', { number: at + 1 })}
      addWord={t('add')}
      add={() => {
        change([...sentences, { some: '' }]);
      }}
      fields={(sentence, set) => <SentenceFields sentence={sentence} change={set} />}
    />
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
