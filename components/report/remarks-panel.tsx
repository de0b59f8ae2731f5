'use client';

import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { Place } from '@/lib/domain/report/places';
import classes from './report.module.css';

export interface ListedRemark {
  readonly id: number;
  readonly edition: number;
  readonly kind: 'return' | 'comment';
  readonly chapter: string;
  readonly place: string;
  readonly quote: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly settledBy: string | null;
}

export interface PlacedText extends Place {
  readonly text: string;
}

interface Props {
  readonly remarks: readonly ListedRemark[];
  /** reasons gathered for a return that is not sent yet */
  readonly reasons: readonly PlacedText[];
  readonly drop: (reason: PlacedText) => void;
  readonly placing: boolean;
  readonly setPlacing: (placing: boolean) => void;
  /** the place chosen on the page */
  readonly chosen: Place | null;
  readonly write: (remark: PlacedText, kind: 'return' | 'comment') => void;
  /** whether this reader may return the report now */
  readonly returns: boolean;
  readonly settle: (id: number) => void;
}

/** Remarks on the very places, and the pen for a new one. */
export function RemarksPanel(props: Props) {
  const { remarks, reasons, drop, placing, setPlacing, chosen, settle } = props;
  const t = useTranslations('editor.remarks');
  return (
    <Stack gap="sm">
      <Button
        variant={placing ? 'filled' : 'default'}
        size="compact-sm"
        aria-pressed={placing}
        onClick={() => {
          setPlacing(!placing);
        }}
      >
        {placing ? t('stop') : t('start')}
      </Button>
      {placing && chosen === null && <Text size="sm">{t('choose')}</Text>}
      {chosen !== null && <Pen key={`${chosen.chapter} ${chosen.place}`} {...props} chosen={chosen} />}
      {reasons.length > 0 && (
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
      )}
      {remarks.length === 0 && reasons.length === 0 && (
        <Text size="sm" c="gray.7">
          {t('none')}
        </Text>
      )}
      <ul className={classes['remarks']} aria-label={t('title')}>
        {remarks.map((remark) => (
          <li key={remark.id}>
            <Text size="xs" c="gray.7">
              {t(remark.kind)} · {remark.by} · {remark.at.replace('T', ' ').slice(0, 16)}
            </Text>
            <blockquote>{remark.quote}</blockquote>
            <div>{remark.text}</div>
            {remark.settledBy === null ? (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  settle(remark.id);
                }}
              >
                {t('settle')}
              </Button>
            ) : (
              <Text size="xs" c="gray.7">
                ● {t('settled', { name: remark.settledBy })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Stack>
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
