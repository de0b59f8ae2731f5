'use client';

import { Button, Group, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { Anchored } from '@/lib/domain/report/anchors';
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
  readonly answers: readonly { readonly text: string; readonly by: string; readonly at: string }[];
}

/** A remark with the place where its words stand now. */
export interface AnchoredRemark extends ListedRemark {
  readonly now: Anchored;
}

export interface RemarkActions {
  readonly answer: (id: number, text: string) => void;
  readonly settle: (id: number) => void;
  readonly reopen: (id: number) => void;
  readonly jump: (at: Exclude<Anchored, { kind: 'orphan' }>) => void;
}

const minute = (at: string): string => at.replace('T', ' ').slice(0, 16);

/** One remark: what was said to which words, the answers, and whether it is dealt with. */
export function RemarkItem({ remark, ...actions }: RemarkActions & { readonly remark: AnchoredRemark }) {
  const t = useTranslations('editor.remarks');
  const { id, now, settledBy } = remark;
  return (
    <li>
      <Text size="xs" c="gray.7">
        {t(remark.kind)} · {remark.by} · {minute(remark.at)}
      </Text>
      <Quote remark={remark} jump={actions.jump} />
      {(now.kind === 'changed' || now.kind === 'orphan') && (
        <Text size="xs" c="yellow.9">
          ▲ {t(now.kind)}
        </Text>
      )}
      <div className={classes['said']}>{remark.text}</div>
      {remark.answers.length > 0 && (
        <ol className={classes['answers']} aria-label={t('answers')}>
          {remark.answers.map((answer) => (
            <li key={`${answer.at} ${answer.text}`}>
              <Text size="xs" c="gray.7">
                {answer.by} · {minute(answer.at)}
              </Text>
              <div className={classes['said']}>{answer.text}</div>
            </li>
          ))}
        </ol>
      )}
      {settledBy !== null && (
        <Text size="xs" c="gray.7">
          ● {t('settled', { name: settledBy })}
        </Text>
      )}
      <Answering id={id} settled={settledBy !== null} {...actions} />
    </li>
  );
}

/** The words that it is about: a way to them where they still stand. */
function Quote({ remark: { quote, now }, jump }: { remark: AnchoredRemark; jump: RemarkActions['jump'] }) {
  const t = useTranslations('editor.remarks');
  const words = quote === '' ? t('blankPlace') : quote;
  if (now.kind === 'orphan') return <blockquote>{words}</blockquote>;
  return (
    <blockquote>
      <button
        type="button"
        aria-label={t('jump', { quote: words })}
        onClick={() => {
          jump(now);
        }}
      >
        {words}
      </button>
    </blockquote>
  );
}

type AnsweringProps = Omit<RemarkActions, 'jump'> & { readonly id: number; readonly settled: boolean };

function Answering({ id, settled, answer, settle, reopen }: AnsweringProps) {
  const t = useTranslations('editor.remarks');
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <Group gap="xs" mt={4}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            setText('');
          }}
        >
          {t('answer')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            (settled ? reopen : settle)(id);
          }}
        >
          {t(settled ? 'reopen' : 'settle')}
        </Button>
      </Group>
    );
  return (
    <>
      <Textarea
        aria-label={t('answer')}
        value={text}
        maxLength={1000}
        autosize
        minRows={2}
        autoFocus
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <Group gap="xs" mt={4}>
        <Button
          size="compact-xs"
          disabled={text.trim() === ''}
          onClick={() => {
            answer(id, text.trim());
            setText(null);
          }}
        >
          {t('send')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            setText(null);
          }}
        >
          {t('cancel')}
        </Button>
      </Group>
    </>
  );
}
