'use client';

import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { Place } from '@/lib/domain/report/places';
import { chosenPassage } from './chosen-passage';
import { RemarkItem, type AnchoredRemark, type RemarkActions } from './remark-item';
import classes from './report.module.css';

export interface PlacedText extends Place {
  readonly text: string;
}

interface Props extends RemarkActions {
  readonly remarks: readonly AnchoredRemark[];
  /** reasons gathered for a return that is not sent yet */
  readonly reasons: readonly PlacedText[];
  readonly drop: (reason: PlacedText) => void;
  readonly placing: boolean;
  readonly setPlacing: (placing: boolean) => void;
  /** the place or passage chosen on the page */
  readonly chosen: Place | null;
  readonly choose: (place: Place) => void;
  readonly write: (remark: PlacedText, kind: 'return' | 'comment') => void;
  /** whether this reader may return the report now */
  readonly returns: boolean;
  /** nothing is kept of this report yet: there is nothing that a remark could be on */
  readonly unsaved: boolean;
}

/** Remarks on the very words, and the pen for a new one. */
export function RemarksPanel(props: Props) {
  const { remarks, placing, chosen, answer, settle, reopen, jump } = props;
  const t = useTranslations('editor.remarks');
  const [open, settled] = [remarks.filter((r) => r.settledBy === null), remarks.filter((r) => r.settledBy !== null)];
  const item = (remark: AnchoredRemark) => (
    <RemarkItem key={remark.id} remark={remark} answer={answer} settle={settle} reopen={reopen} jump={jump} />
  );
  if (props.unsaved) return <Text size="sm">{t('unsaved')}</Text>;
  return (
    <Stack gap="sm">
      <Start {...props} />
      {placing && chosen === null && <Text size="sm">{t('choose')}</Text>}
      {chosen !== null && <Pen key={`${chosen.chapter} ${chosen.place} ${chosen.quote}`} {...props} chosen={chosen} />}
      <Reasons {...props} />
      {remarks.length === 0 && props.reasons.length === 0 && (
        <Text size="sm" c="gray.7">
          {t('none')}
        </Text>
      )}
      <ul className={classes['remarks']} aria-label={t('title')}>
        {open.map(item)}
      </ul>
      {settled.length > 0 && (
        <details>
          <summary>{t('settledList', { count: settled.length })}</summary>
          <ul className={classes['remarks']} aria-label={t('settledList', { count: settled.length })}>
            {settled.map(item)}
          </ul>
        </details>
      )}
    </Stack>
  );
}

/** Words selected on the page are what the remark is on; without any the places become buttons. */
function Start({ placing, setPlacing, choose }: Props) {
  const t = useTranslations('editor.remarks');
  return (
    <Button
      variant={placing ? 'filled' : 'default'}
      size="compact-sm"
      aria-pressed={placing}
      // A press must not take the selection away before it is read.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        const passage = placing ? null : chosenPassage();
        setPlacing(!placing && passage === null);
        if (passage !== null) choose(passage);
      }}
    >
      {placing ? t('stop') : t('start')}
    </Button>
  );
}

function Reasons({ reasons, drop }: Props) {
  const t = useTranslations('editor.remarks');
  if (reasons.length === 0) return null;
  return (
    <ul className={classes['remarks']} aria-label={t('gathered')}>
      {reasons.map((reason) => (
        <li key={`${reason.chapter} ${reason.place} ${reason.text}`}>
          <Badge color="yellow.9" variant="outline" size="sm" radius="sm">
            {t('unsent')}
          </Badge>
          <blockquote>{reason.quote}</blockquote>
          {reason.text}{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              drop(reason);
            }}
          >
            {t('drop')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Pen({ chosen, write, returns }: Props & { readonly chosen: Place }) {
  const t = useTranslations('editor.remarks');
  const [text, setText] = useState('');
  const send = (kind: 'return' | 'comment') => {
    write({ ...chosen, text: text.trim() }, kind);
    setText('');
  };
  const empty = text.trim() === '';
  return (
    <div>
      <blockquote className={classes['quote']}>{chosen.quote}</blockquote>
      <Textarea
        label={t('text')}
        value={text}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <Group gap="xs" mt="xs">
        {returns && (
          <Button
            size="compact-sm"
            disabled={empty}
            onClick={() => {
              send('return');
            }}
          >
            {t('asReason')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          disabled={empty}
          onClick={() => {
            send('comment');
          }}
        >
          {t('asComment')}
        </Button>
      </Group>
    </div>
  );
}
