'use client';

import { Button, Menu, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';

import { writePlaceholder } from '@/lib/domain/report/placeholder';
import { speak, unspeak } from '@/lib/domain/report/spoken';
import { wordNames } from '@/lib/domain/report/words';
import { FigurePicker } from './figure-picker';
import classes from './template.module.css';
import { useSpeech } from './use-speech';

interface Props {
  readonly label: string;
  readonly description?: string;
  /** with codes in its braces */
  readonly words: string;
  readonly change: (words: string) => void;
}

/** Words with figures in braces, read by name; a figure or a name is put in where the cursor is. */
export function WordsField({ label, description, words, change }: Props) {
  const t = useTranslations('templates.words');
  const speech = useSpeech();
  const field = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  const text = speak(words, speech);
  const insert = (inner: string) => {
    const at = field.current?.selectionStart ?? text.length;
    change(unspeak(`${text.slice(0, at)}${speak(`{${inner}}`, speech)}${text.slice(at)}`, speech));
  };
  return (
    <div className={classes['words']}>
      <Textarea
        ref={field}
        label={label}
        description={description}
        value={text}
        autosize
        minRows={1}
        maxLength={1000}
        onChange={({ currentTarget }) => {
          change(unspeak(currentTarget.value, speech));
        }}
      />
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('figureInto', { field: label })}
        onClick={() => {
          setPicking(true);
        }}
      >
        {t('figure')}
      </Button>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="compact-xs" variant="default" aria-label={t('nameInto', { field: label })}>
            {t('name')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {wordNames.map((name) => (
            <Menu.Item
              key={name}
              onClick={() => {
                insert(name);
              }}
            >
              {speech.names[name]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {picking && (
        <FigurePicker
          whole
          close={() => {
            setPicking(false);
          }}
          pick={(figure) => {
            insert(writePlaceholder(figure));
            setPicking(false);
          }}
        />
      )}
    </div>
  );
}
