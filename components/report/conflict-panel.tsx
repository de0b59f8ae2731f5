'use client';

import { Button, SegmentedControl, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

import { textOfNarrative, type FigureRef } from '@/lib/domain/report/narrative';
import { diffText } from '@/lib/domain/report/text-diff';
import { clashing, SIGNATORY, SIGNED_ON, type Choice, type Choices, type Clash, type Draft } from './draft';
import editor from './editor/editor.module.css';
import classes from './report.module.css';

/** Its address within the page. */
export const CONFLICT = 'conflict';

interface Props {
  readonly clash: Clash;
  readonly draft: Draft;
  readonly labelOf: (slot: string) => string;
  /** how typed text shows a number */
  readonly figure: (ref: FigureRef) => string;
  readonly settle: (choices: Choices) => void;
}

/** Writing stops until somebody chose: the choice is brought into sight, and afterwards the place where they wrote. */
function useSight() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const wrote = window.scrollY;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'start' });
    return () => {
      window.scrollTo({ top: wrote });
    };
  }, []);
  return panel;
}

/** Both texts of every field that two people wrote, side by side, and the choice between them. */
export function ConflictPanel({ clash, draft, labelOf, figure, settle }: Props) {
  const t = useTranslations('editor.conflict');
  const names = clashing(clash);
  const [choices, setChoices] = useState<Choices>({});
  const panel = useSight();
  const first = (name: string): Choice => (isSigned(name) ? 'theirs' : 'both');
  const chosen = Object.fromEntries(names.map((name) => [name, choices[name] ?? first(name)]));
  return (
    <section
      ref={panel}
      id={CONFLICT}
      tabIndex={-1}
      role="alert"
      aria-label={t('title')}
      className={classes['conflict']}
    >
      <Text c="red.9" fw={600}>
        ■ {t('text', { name: clash.changedBy })}
      </Text>
      {names.map((name) => (
        <Field
          key={name}
          label={
            name === SIGNATORY || name === SIGNED_ON ? t(name === SIGNATORY ? 'signatory' : 'signedOn') : labelOf(name)
          }
          name={clash.changedBy}
          both={!isSigned(name)}
          mine={mineOf(draft, name, figure)}
          theirs={theirsOf(clash, name, figure)}
          choice={chosen[name] ?? 'both'}
          choose={(choice) => {
            setChoices({ ...choices, [name]: choice });
          }}
        />
      ))}
      <Button
        size="compact-sm"
        onClick={() => {
          settle(chosen);
        }}
      >
        {t('settle')}
      </Button>
    </section>
  );
}

const isSigned = (name: string): boolean => name === SIGNATORY || name === SIGNED_ON;

function mineOf(draft: Draft, name: string, figure: Props['figure']): string {
  if (name === SIGNATORY) return draft.signatory;
  return name === SIGNED_ON ? (draft.signedOn ?? '') : textOfNarrative(draft.narrative[name], figure);
}

function theirsOf({ theirs, theirSignature }: Clash, name: string, figure: Props['figure']): string {
  if (name === SIGNATORY) return theirSignature.signatory ?? '';
  return name === SIGNED_ON ? (theirSignature.signedOn ?? '') : textOfNarrative(theirs[name], figure);
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly both: boolean;
  readonly mine: string;
  readonly theirs: string;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

/** What only one of the two wrote is marked on its side. */
function Field({ label, name, both, mine, theirs, choice, choose }: FieldProps) {
  const t = useTranslations('editor.conflict');
  const stretches = diffText(mine, theirs);
  const side = (kept: 'removed' | 'added') =>
    stretches
      .filter(({ kind }) => kind === 'same' || kind === kept)
      .map(({ kind, text }, i) => (kind === 'same' ? text : <mark key={i}>{text}</mark>));
  const options = (['mine', 'theirs', 'both'] as const).filter((one) => both || one !== 'both');
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <div className={classes['sides']} lang="zh-CN">
        <div>
          <Text component="div" size="xs" c="gray.7">
            {t('mineTitle')}
          </Text>
          <p className={editor['diff']}>{side('removed')}</p>
        </div>
        <div>
          <Text component="div" size="xs" c="gray.7">
            {t('theirsTitle', { name })}
          </Text>
          <p className={editor['diff']}>{side('added')}</p>
        </div>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={label}
        data={options.map((value) => ({ value, label: t(value) }))}
        value={choice}
        onChange={choose}
      />
    </div>
  );
}
