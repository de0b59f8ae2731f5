'use client';

import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { FigureResults } from '@/components/report/editor/figure-results';
import type { Placeholder } from '@/lib/domain/report/placeholder';
import { definitionOf } from '@/lib/domain/report/values';
import { useEditor } from './editor-context';

interface Props {
  /** which number of the indicator is asked too: for words */
  readonly whole: boolean;
  readonly pick: (figure: Placeholder) => void;
  readonly close: () => void;
}

const kinds = ['value', 'numerator', 'denominator', 'last', 'change'] as const;
type Kind = (typeof kinds)[number];

/** Only a count has nothing behind it. */
const kindsOf = (code: string): readonly Kind[] =>
  definitionOf(code).kind === 'sum' ? ['value', 'last', 'change'] : kinds;

function figureOf(code: string, kind: Kind, unit: string): Placeholder {
  return {
    code,
    part: kind === 'numerator' || kind === 'denominator' ? kind : 'value',
    when: kind === 'last' ? 'before' : 'now',
    change: kind === 'change' ? unit : null,
  };
}

/** Searches the catalogue as the report's editor does; in words it also asks which number of the indicator is meant. */
export function FigurePicker({ whole, pick, close }: Props) {
  const t = useTranslations('templates.picker');
  const parts = useTranslations('templates.speech');
  const words = useTranslations('editor');
  const { values } = useEditor();
  const [code, setCode] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind>('value');
  const [unit, setUnit] = useState('件');
  return (
    <Modal
      opened
      onClose={close}
      title={t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': words('close') }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="sm">
        <FigureResults
          values={values}
          chosen={code}
          choose={(next) => {
            setCode(next);
            setKind('value');
          }}
        />
        {whole && code !== null && (
          <SegmentedControl
            aria-label={words('part')}
            data={kindsOf(code).map((value) => ({ value, label: value === 'value' ? t('value') : parts(value) }))}
            value={kind}
            onChange={(next) => {
              setKind(next);
            }}
          />
        )}
        {whole && kind === 'change' && (
          <TextInput
            label={t('changeUnit')}
            description={t('changeHint')}
            value={unit}
            maxLength={12}
            w={200}
            onChange={({ currentTarget }) => {
              setUnit(currentTarget.value.replace(/[{}~]/g, ''));
            }}
          />
        )}
        <Group justify="flex-end">
          <Button
            disabled={code === null}
            onClick={() => {
              if (code !== null) pick(figureOf(code, whole ? kind : 'value', unit));
            }}
          >
            {t('pick')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
