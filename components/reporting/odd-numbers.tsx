'use client';

import { Button, Group, Textarea } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActionError } from '@/components/ui/action-error';
import { useAction } from '@/components/ui/use-action';
import { CorrectedCell, useFindingWords, type OddCell } from './finding-list';
import type { MonthActions } from './month-actions';
import classes from './reporting.module.css';
import { useMeasureWords } from './words';

interface Props {
  readonly unitId: number;
  readonly month: number;
  readonly cells: readonly OddCell[];
  readonly explain: MonthActions['explain'];
}

/** What is odd about each number, and the office's own word on it, which stays with the number. */
export function OddNumbers({ unitId, month, cells, explain }: Props) {
  const measure = useMeasureWords();
  const words = useFindingWords();
  const t = useTranslations('plausibility');
  return (
    <ul className={classes['list']}>
      {cells.map((cell) => (
        <li key={cell.measure}>
          <strong>{measure(cell.measure)}</strong> {cell.findings.map(words).join(' ')}{' '}
          {cell.corrected ? <CorrectedCell href="" /> : null}
          {cell.note === null ? null : (
            <div className={classes['detail']}>
              {t('explained', { text: cell.note.text, by: cell.note.by, on: cell.note.on })}
            </div>
          )}
          {explain === null ? null : (
            <Explain
              key={cell.note?.text ?? ''}
              label={t('label', { measure: measure(cell.measure) })}
              text={cell.note?.text ?? ''}
              save={(text) => explain({ unitId, month, measure: cell.measure, text })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface ExplainProps {
  readonly label: string;
  readonly text: string;
  readonly save: (text: string) => ReturnType<NonNullable<MonthActions['explain']>>;
}

function Explain({ label, text, save }: ExplainProps) {
  const t = useTranslations('plausibility');
  const router = useRouter();
  const [typed, setTyped] = useState(text);
  const { send, busy, failure } = useAction(save, () => router.refresh());
  return (
    <>
      <ActionError code={failure.code} />
      <Group gap="xs" align="flex-end">
        <Textarea
          size="xs"
          label={label}
          value={typed}
          maxLength={1000}
          autosize
          minRows={1}
          w={480}
          maw="100%"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" loading={busy} disabled={typed.trim() === text} onClick={() => send(typed)}>
          {t('save')}
        </Button>
      </Group>
    </>
  );
}
