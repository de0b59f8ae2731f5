'use client';

import { Button, Select, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { changedFigures, type FigureLine } from '@/lib/domain/report/frozen';
import { textOfNarrative, type FigureRef, type Narratives } from '@/lib/domain/report/narrative';
import { diffText } from '@/lib/domain/report/text-diff';
import { ChangesPanel } from './changes-panel';
import editor from './editor/editor.module.css';

export interface ListedVersion {
  readonly version: number;
  readonly narrative: Narratives;
  readonly figures: readonly FigureLine[];
  readonly at: string;
  readonly by: string;
}

interface Props {
  readonly versions: readonly ListedVersion[];
  readonly now: { readonly narrative: Narratives; readonly figures: readonly FigureLine[] };
  readonly labelOf: (slot: string) => string;
  /** how typed text shows a number */
  readonly figure: (ref: FigureRef) => string;
  /** null where words cannot be changed */
  readonly restore: ((narrative: Narratives) => void) | null;
}

/**
 * An earlier version beside the words and numbers of now: what was struck out, what was put in. Opens with the latest
 * one that differs: the newest is mostly what stands on the page.
 */
export function VersionsPanel({ versions, now, labelOf, figure, restore }: Props) {
  const t = useTranslations('editor.versions');
  const [chosen, setChosen] = useState<string | null>(null);
  const words = (narratives: Narratives, slot: string): string => textOfNarrative(narratives[slot], figure);
  const changedSlots = (v: ListedVersion): string[] =>
    [...new Set([...Object.keys(now.narrative), ...Object.keys(v.narrative)])].filter(
      (slot) => words(now.narrative, slot) !== words(v.narrative, slot),
    );
  const then =
    versions.find((v) => String(v.version) === chosen) ??
    versions.find((v) => changedSlots(v).length > 0 || changedFigures(v.figures, now.figures).length > 0) ??
    versions[0];
  if (then === undefined)
    return (
      <Text size="sm" c="gray.7">
        {t('none')}
      </Text>
    );
  const changed = changedSlots(then);
  return (
    <Stack gap="sm">
      <Select
        label={t('choose')}
        data={versions.map((v) => ({
          value: String(v.version),
          label: t('version', { version: v.version, name: v.by, at: v.at.replace('T', ' ').slice(0, 16) }),
        }))}
        description={t('about')}
        value={String(then.version)}
        allowDeselect={false}
        onChange={(next) => {
          if (next !== null) setChosen(next);
        }}
      />
      {changed.length === 0 && <Text size="sm">● {t('sameWords')}</Text>}
      {changed.map((slot) => (
        <section key={slot} aria-label={labelOf(slot)}>
          <Text size="sm" fw={500}>
            {labelOf(slot)}
          </Text>
          <p className={editor['diff']} lang="zh-CN">
            {diffText(words(then.narrative, slot), words(now.narrative, slot)).map((stretch, i) => {
              if (stretch.kind === 'same') return stretch.text;
              return stretch.kind === 'added' ? (
                <ins key={i} className={editor['added']}>
                  {stretch.text}
                </ins>
              ) : (
                <del key={i} className={editor['removed']}>
                  {stretch.text}
                </del>
              );
            })}
          </p>
        </section>
      ))}
      <ChangesPanel since={t('numbers')} changes={changedFigures(then.figures, now.figures)} />
      {restore !== null && changed.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            setChosen(String(then.version));
            restore(then.narrative);
          }}
        >
          {t('restore')}
        </Button>
      )}
    </Stack>
  );
}
