'use client';

import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { useIndicatorWords } from '@/components/figure/words';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { FigurePicker } from './figure-picker';

interface Props {
  readonly label: string;
  /** undefined: none chosen */
  readonly code: string | undefined;
  readonly change: (code: string) => void;
  /** absent: an indicator must be named */
  readonly clear?: () => void;
}

/** An indicator by its name, chosen from the catalogue. */
export function IndicatorField({ label, code, change, clear }: Props) {
  const t = useTranslations('templates.indicator');
  const words = useIndicatorWords();
  const [picking, setPicking] = useState(false);
  const name = code === undefined ? t('none') : indicatorByCode.has(code) ? words.name(code) : code;
  return (
    <Group gap={6}>
      <Text size="sm" c="gray.7">
        {label}
      </Text>
      <Text size="sm">{name}</Text>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('chooseFor', { field: label })}
        onClick={() => {
          setPicking(true);
        }}
      >
        {t('choose')}
      </Button>
      {clear !== undefined && code !== undefined && (
        <Button size="compact-xs" variant="default" aria-label={t('clearOf', { field: label })} onClick={clear}>
          {t('clear')}
        </Button>
      )}
      {picking && (
        <FigurePicker
          whole={false}
          close={() => {
            setPicking(false);
          }}
          pick={(figure) => {
            change(figure.code);
            setPicking(false);
          }}
        />
      )}
    </Group>
  );
}
